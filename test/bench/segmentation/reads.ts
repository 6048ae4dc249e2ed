import type { Comparison } from '../comparison.js';
import type { Workplace } from '../house.js';
import { measuredAt, municipality, type ServiceAtWork } from '../service-at-work.js';
import { steadily } from '../timing.js';

const yearAgo = '2025-11-01T10:00:00.000Z';

const bareGrid = `
  SELECT actor_level, customer_group, count(*)
    FROM membership WHERE municipality = $1 AND during @> $2::timestamptz GROUP BY actor_level, customer_group`;
const bareFlows = `
  SELECT before.actor_level, before.customer_group, after.actor_level, after.customer_group, count(*)
    FROM membership AS before JOIN membership AS after USING (municipality, customer_id)
   WHERE municipality = $1 AND before.during @> $2::timestamptz AND after.during @> $3::timestamptz
   GROUP BY 1, 2, 3, 4`;

export const readNames = [
  'grid at an instant: now',
  'grid at an instant: a year ago',
  'grid now, asked over HTTP',
  'flows between two instants a year apart',
] as const;

/** Questions about all customers at once, as the API answers them. */
export function segmentReads({ bare }: Workplace, work: ServiceAtWork): Comparison[] {
  const [now, before, soon, flows] = readNames;
  const gridAt = (name: string, at: string): Comparison => ({
    name,
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.2 },
    floor: () => steadily(() => bare.query(bareGrid, [municipality, at])),
    ours: () => steadily(() => work.get(`/v1/grid?at=${at}`)),
  });
  return [
    gridAt(now, measuredAt),
    gridAt(before, yearAgo),
    { name: soon, unit: 'ms', goal: { of: 'figure', atMost: 50 }, ours: () => steadily(() => work.get('/v1/grid')) },
    {
      name: flows,
      unit: 'ms',
      goal: { of: 'ratio', atMost: 1.3 },
      floor: () => steadily(() => bare.query(bareFlows, [municipality, yearAgo, measuredAt]), 3),
      ours: () => steadily(() => work.get(`/v1/flows?from=${yearAgo}&to=${measuredAt}&all=true`), 3),
    },
  ];
}
