import { steering } from '@nelikentta/steering';
import type { Comparison } from '../comparison.js';
import type { Family } from '../family.js';
import type { Filling } from '../house.js';
import { drawn, idOf, serviceCount, usesOfCustomer } from '../segmentation/city.sql.js';
import { municipality, serviceAtWork, type ServiceAtWork } from '../service-at-work.js';
import { steadily } from '../timing.js';

const services = `
  INSERT INTO service
  SELECT '${municipality}', ${idOf(1, 'i')}, 1, 'published', jsonb_build_object('fi', 'Palvelu ' || i, 'en', 'Service ' || i),
         (ARRAY['basicServices', 'competitivenessAndProductivity', 'supplementaryServices', 'wellBeingAndVitality'])[1 + i % 4],
         'visit', 8
    FROM generate_series(0, ${String(serviceCount - 1)}) AS i`;
const costs = `
  INSERT INTO unit_cost
  SELECT municipality, service_id, NULL, daterange(date '2024-01-01' + 366 * year, date '2024-01-01' + 366 * (year + 1)), 4000 + 100 * year
    FROM service, generate_series(0, 2) AS year`;
const fixedCosts = `
  INSERT INTO fixed_cost SELECT municipality, service_id, daterange('2024-01-01', NULL), 100000 FROM service`;

// As many uses as segmentation would count, gathered into the days of services by segment.
const days = `
  INSERT INTO service_day
  SELECT '${municipality}', day, service_id, segment, provider_id, 1, count(*), sum(quantity), count(*) FILTER (WHERE csat > 0),
         sum(csat), sum(csat * csat), count(*) FILTER (WHERE csat >= 7), count(*) FILTER (WHERE csat >= 9), 0, 0, 0, 0, 0, 0, 0, 0, 0
    FROM generate_series(1, $1::bigint * ${String(usesOfCustomer)}) AS n
   CROSS JOIN LATERAL (SELECT floor(power(${drawn('n', 15)}, 3) * ${String(serviceCount)})::integer AS service) AS used
   CROSS JOIN LATERAL (
     SELECT date '2024-11-01' + (${drawn('n', 12)} * 730)::integer AS day, ${idOf(1, 'service')} AS service_id, 1 + n % 2 AS quantity,
            (ARRAY['individual', 'individual', 'individual', 'business', 'community'])[1 + floor(power(${drawn('n', 17)}, 3) * 5)] || '/' ||
            (ARRAY['resident_active', 'non_resident_active', 'resident_non_active'])[1 + floor(power(${drawn('n', 18)}, 2) * 3)] AS segment,
            CASE WHEN service % 2 = 0 THEN ${idOf(5, 'service % 40')} ELSE '00000000-0000-0000-0000-000000000000' END AS provider_id,
            CASE WHEN n % 30 = 0 THEN 3 + (n / 30) % 8 ELSE 0 END AS csat) AS use
   GROUP BY day, service_id, segment, provider_id`;

const countedCity = (customers: number): Filling => ({
  definition: steering,
  size: customers,
  edition: 1,
  fill: async ({ bare }) => {
    for (const statement of [services, costs, fixedCosts]) await bare.query(statement);
    await bare.query(days, [customers]);
  },
});

const period = ['2025-11-01', '2026-11-01'] as const;
const bareAggregate = (by: string) => `
  SELECT ${by}, sum(uses), sum(quantity), sum(csat_count), sum(csat_sum), sum(csat_sum_of_squares), sum(satisfied), sum(advocates)
    FROM service_day JOIN service USING (municipality, service_id)
   WHERE municipality = $1 AND day >= $2 AND day < $3 GROUP BY 1`;

const names = [
  'key measures by field, a year',
  'key measures by segment, a year',
  'key measures by field, asked over HTTP',
] as const;

/** What came of a year, by field and by segment, from the counts that steering keeps. */
export const steeringFamily: Family = {
  names,
  grows: true,
  open: async ({ house, customers }) => {
    const workplace = await house.copyOf(countedCity(customers));
    const work = await serviceAtWork(steering, workplace.logins);
    const [field, segment, soon] = names;
    const against = (name: string, by: 'field' | 'segment'): Comparison => ({
      name,
      unit: 'ms',
      goal: { of: 'ratio', atMost: 1.3 },
      floor: () => steadily(() => workplace.bare.query(bareAggregate(by), [municipality, ...period])),
      ours: () => steadily(() => asked(work, by)),
    });
    return {
      comparisons: [
        against(field, 'field'),
        against(segment, 'segment'),
        { name: soon, unit: 'ms', goal: { of: 'figure', atMost: 20 }, ours: () => steadily(() => asked(work, 'field')) },
      ],
      close: async () => {
        await work.service.stop();
        await workplace.close();
      },
    };
  },
};

const asked = (work: ServiceAtWork, by: string): Promise<unknown> =>
  work.get(`/v1/key-measures?by=${by}&from=${period[0]}&to=${period[1]}`);
