import type { Comparison } from '../comparison.js';
import type { Workplace } from '../house.js';
import { timed } from '../timing.js';
import { usesOfCustomer } from './city.sql.js';
import { rebuild } from './rebuild.js';

/** What is written of an interval; the rest of its columns follow. */
export const intervalColumns = 'municipality, customer_id, during, actor_level, customer_group';

const copies = `
  CREATE SCHEMA IF NOT EXISTS bench;
  CREATE TABLE bench.membership_was AS TABLE membership;
  CREATE TABLE bench.service_day_was AS TABLE service_day;
  CREATE TABLE bench.membership (LIKE membership INCLUDING ALL);
  CREATE TABLE bench.service_day (LIKE service_day INCLUDING ALL)`;

const bareInsert = `
  INSERT INTO bench.membership (${intervalColumns}) SELECT ${intervalColumns} FROM bench.membership_was;
  INSERT INTO bench.service_day OVERRIDING SYSTEM VALUE TABLE bench.service_day_was`;

// The same joins and the same groups, and nothing kept.
const bareAggregate = `
  SELECT count(*), sum(uses) FROM (
    SELECT count(*) AS uses, sum(quantity)
      FROM encounter_fact AS use
      LEFT JOIN membership ON membership.customer_id = use.customer_id AND during @> at
     WHERE NOT retracted AND quantity IS NOT NULL
     GROUP BY service_id, provider_id, actor_level, customer_group, (at AT TIME ZONE 'Europe/Helsinki')::date) AS day`;

export const fullClassificationNames = [
  'full classification, households and window',
  `service days counted anew, ${String(usesOfCustomer)} uses a customer`,
] as const;

/** Everything concluded anew from the facts, against writing the same conclusions down. */
export function fullClassification(workplace: Workplace): Comparison[] {
  const { bare } = workplace;
  const [everything, days] = fullClassificationNames;
  return [
    {
      name: everything,
      unit: 'ms',
      goal: { of: 'ratio', atMost: 1.3 },
      mostRuns: 3,
      prepare: () => bare.query(copies),
      floor: async () => {
        await bare.query('TRUNCATE bench.membership, bench.service_day; CHECKPOINT');
        return timed(() => bare.query(bareInsert));
      },
      ours: async () => {
        await bare.query('TRUNCATE membership, segment_growth, service_day; CHECKPOINT');
        const { classifying, counting } = await rebuild(workplace);
        await bare.query('VACUUM (ANALYZE) membership, service_day');
        return classifying + counting;
      },
    },
    {
      name: days,
      unit: 'ms',
      goal: { of: 'ratio', atMost: 1.3 },
      mostRuns: 3,
      floor: () => timed(() => bare.query(bareAggregate)),
      ours: async () => (await rebuild(workplace)).counting,
    },
  ];
}
