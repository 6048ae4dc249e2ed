import { steering } from '@nelikentta/steering';
import type { Filling } from '../house.js';
import { drawn, idOf, serviceCount, usesOfCustomer } from '../segmentation/city.sql.js';
import { municipality } from '../service-at-work.js';

const services = `
  INSERT INTO service
  SELECT '${municipality}', ${idOf(1, 'i')}, 1, 'published', jsonb_build_object('fi', 'Palvelu ' || i, 'en', 'Service ' || i),
         (ARRAY['basicServices', 'competitivenessAndProductivity', 'supplementaryServices', 'wellBeingAndVitality'])[1 + i % 4],
         'visit', 8
    FROM generate_series(0, ${String(serviceCount - 1)}) AS i`;

// Prices change with the year, and of one service in twenty in the middle of March.
const costs = `
  INSERT INTO unit_cost
  SELECT '${municipality}', ${idOf(1, 'i')}, NULL, daterange(make_date(year, 1, 1) + later, make_date(year + 1, 1, 1) + later), 4000 + 100 * (year - 2024)
    FROM generate_series(0, ${String(serviceCount - 1)}) AS i, generate_series(2023, 2026) AS year,
         LATERAL (SELECT CASE WHEN i % 20 = 0 THEN 73 ELSE 0 END AS later) AS shift`;
const fixedCosts = `
  INSERT INTO fixed_cost SELECT municipality, service_id, daterange('2024-01-01', NULL), 100000 FROM service`;

const added = `quantity, uses, csat_count, csat_sum, csat_sum_of_squares, satisfied, advocates, nps_count, promoters, passives, detractors,
         needs_opened, needs_answered, needs_partly, needs_not_answered, needs_lapsed`;

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

const addedUp = added.replaceAll(/\w+/g, 'sum($&)');

// As the consumer of service days would have added them up.
const months = `
  INSERT INTO service_month (municipality, month, service_id, segment, provider_id, ${added})
  SELECT municipality, date_trunc('month', day::timestamp)::date, service_id, segment, provider_id, ${addedUp}
    FROM service_day GROUP BY 1, 2, 3, 4, 5`;

const monthsOfAllSegments = `
  INSERT INTO provider_month (municipality, month, service_id, provider_id, ${added})
  SELECT municipality, month, service_id, provider_id, ${addedUp} FROM service_month GROUP BY 1, 2, 3, 4`;

/** What steering knows of a city of so many customers. */
export const countedCity = (customers: number): Filling => ({
  definition: steering,
  size: customers,
  edition: 3,
  fill: async ({ bare }) => {
    for (const statement of [services, costs, fixedCosts]) await bare.query(statement);
    await bare.query(days, [customers]);
    await bare.query(months);
    await bare.query(monthsOfAllSegments);
  },
});
