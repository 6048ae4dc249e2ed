import { segmentation } from '@nelikentta/segmentation';
import { steering } from '@nelikentta/steering';
import type { Comparison } from '../comparison.js';
import type { Family } from '../family.js';
import type { Workplace } from '../house.js';
import { segmentedCity } from '../segmentation/city.js';
import { municipality, serviceAtWork, type ServiceAtWork } from '../service-at-work.js';
import { steadily } from '../timing.js';
import { countedCity } from './city.js';

const period = ['2025-11-01', '2026-11-01'] as const;

// The same question put to the days: what there was to read before months were kept.
const bareAggregate = (keys: readonly string[]) => `
  SELECT ${keys.join(', ')}, sum(uses), sum(quantity), sum(csat_count), sum(csat_sum), sum(csat_sum_of_squares), sum(satisfied), sum(advocates)
    FROM service_day JOIN service USING (municipality, service_id)
   WHERE municipality = $1 AND day >= $2 AND day < $3 GROUP BY ${keys.join(', ')}`;

const bareDistinct = (key: string, join: string) => `
  SELECT ${key}, count(DISTINCT encounter_fact.customer_id)
    FROM encounter_fact JOIN service_fact USING (municipality, service_id) ${join}
   WHERE municipality = $1 AND NOT retracted AND quantity IS NOT NULL
     AND at >= $2::timestamp AT TIME ZONE 'Europe/Helsinki' AND at < $3::timestamp AT TIME ZONE 'Europe/Helsinki'
   GROUP BY ${key}`;
const inSegment = `JOIN membership USING (municipality, customer_id)`;

const questions = {
  'key measures by field, a year': { by: 'field', keys: ['field'] },
  'key measures by segment, a year': { by: 'segment', keys: ['segment'] },
  'key measures by field × segment × month, a year': {
    by: 'field,segment,month',
    keys: ['field', 'segment', `date_trunc('month', day::timestamp)`],
  },
} as const;
const soonNames = {
  'key measures by field, asked over HTTP': 'field',
  'key measures by field × segment × month, asked over HTTP': 'field,segment,month',
} as const;
const reachNames = {
  'customers reached by field, a year': { by: 'field', distinct: bareDistinct('field', '') },
  'customers reached by segment, a year': {
    by: 'segment',
    distinct: bareDistinct('actor_level, customer_group', inSegment).replace('NOT retracted', 'NOT retracted AND during @> at'),
  },
} as const;

/** What came of a year, from the counts that steering keeps, while segmentation answers beside it. */
export const steeringFamily: Family = {
  names: [...Object.keys(questions), ...Object.keys(soonNames), ...Object.keys(reachNames)],
  grows: true,
  open: async ({ house, customers }) => {
    const counted = await house.copyOf(countedCity(customers));
    const segmented = await house.copyOf(segmentedCity(customers));
    const other = await serviceAtWork({ ...segmentation, tasks: [] }, segmented.logins);
    const work = await serviceAtWork(steering, counted.logins, { transport: other.transport });
    return {
      comparisons: [...keyMeasures(counted, work), ...reach(segmented, work)],
      close: async () => {
        await work.service.stop();
        await other.service.stop();
        await counted.close();
        await segmented.close();
      },
    };
  },
};

function keyMeasures({ bare }: Workplace, work: ServiceAtWork): Comparison[] {
  const against = Object.entries(questions).map(([name, { by, keys }]): Comparison => ({
    name,
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.3 },
    floor: () => steadily(() => bare.query(bareAggregate(keys), [municipality, ...period])),
    ours: () => steadily(() => asked(work, 'key-measures', by)),
  }));
  const soon = Object.entries(soonNames).map(([name, by]): Comparison => ({
    name,
    unit: 'ms',
    goal: { of: 'figure', atMost: 20 },
    ours: () => steadily(() => asked(work, 'key-measures', by)),
  }));
  return [...against, ...soon];
}

/** Different customers, each counted once however often they came: answered by segmentation, against the plain query. */
function reach({ bare }: Workplace, work: ServiceAtWork): Comparison[] {
  return Object.entries(reachNames).map(([name, { by, distinct }]): Comparison => ({
    name,
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.3 },
    floor: () => steadily(() => bare.query(distinct, [municipality, ...period]), 3),
    ours: () => steadily(() => reached(work, by), 3),
  }));
}

const asked = (work: ServiceAtWork, route: string, by: string): Promise<unknown> =>
  work.get(`/v1/${route}?by=${by}&from=${period[0]}&to=${period[1]}`);

/** @throws when segmentation did not answer: then nothing was measured */
async function reached(work: ServiceAtWork, by: string): Promise<void> {
  const { items } = (await asked(work, 'customers-reached', by)) as { items: { customersReached: number | null }[] };
  if (items.some(({ customersReached }) => customersReached === null)) throw new Error('Segmentation did not answer in time.');
}
