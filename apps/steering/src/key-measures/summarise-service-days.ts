import type { ReadTx } from '@nelikentta/persistence';
import type { Dimension, Period, Sums } from './measures/sums.js';

const keyOf: Readonly<Record<Dimension, string>> = {
  field: 'service.field',
  service: 'service_id::text',
  segment: 'cell.segment',
  whole: `'whole'::text`,
};

// A provider's own unit cost comes before the one of all (measures.md §4). A month's fixed cost is shared by days where only a
// part of the month is asked for, and within a service by quantity over the segments that used it, equally when none did.
const cells = `
  WITH used AS (
    SELECT d.service_id, d.segment, sum(d.uses) AS uses, sum(d.quantity) AS quantity,
           sum(d.quantity * COALESCE(own.cents_per_unit, general.cents_per_unit)) AS cents,
           sum(d.uses) FILTER (WHERE COALESCE(own.cents_per_unit, general.cents_per_unit) IS NULL) AS uncosted_uses,
           sum(d.csat_count) AS csat_count, sum(d.csat_sum) AS csat_sum, sum(d.csat_sum_of_squares) AS csat_sum_of_squares,
           sum(d.satisfied) AS satisfied, sum(d.advocates) AS advocates, sum(d.nps_count) AS nps_count,
           sum(d.promoters) AS promoters, sum(d.detractors) AS detractors, sum(d.needs_answered) AS needs_answered,
           sum(d.needs_partly) AS needs_partly, sum(d.needs_not_answered) AS needs_not_answered,
           sum(d.needs_lapsed) AS needs_lapsed
      FROM service_day d
      LEFT JOIN unit_cost own ON own.municipality = d.municipality AND own.service_id = d.service_id
                             AND own.provider_id = d.provider_id AND own.during @> d.day
      LEFT JOIN unit_cost general ON general.municipality = d.municipality AND general.service_id = d.service_id
                                 AND general.provider_id IS NULL AND general.during @> d.day
     WHERE d.day >= $1 AND d.day < $2
     GROUP BY d.service_id, d.segment
  ), month AS (
    SELECT first::date, (first + interval '1 month')::date AS next
      FROM generate_series(date_trunc('month', $1::date::timestamp), ($2::date - 1)::timestamp, interval '1 month') AS first
  ), fixed AS (
    SELECT service_id, sum(cents_per_month * (upper(charged) - lower(charged))::numeric / (next - first)) AS cents
      FROM fixed_cost, month, LATERAL (SELECT during * daterange($1, $2) * daterange(first, next) AS charged) AS part
     WHERE NOT isempty(charged)
     GROUP BY service_id
  ), cell AS (
    SELECT segment, service_id, uses, quantity, uncosted_uses, csat_count, csat_sum, csat_sum_of_squares, satisfied, advocates,
           nps_count, promoters, detractors, needs_answered, needs_partly, needs_not_answered, needs_lapsed,
           COALESCE(used.cents, 0) + COALESCE(fixed.cents, 0)
             * COALESCE(quantity / NULLIF(sum(quantity) OVER one_service, 0), 1.0 / count(*) OVER one_service) AS costs
      FROM used FULL JOIN fixed USING (service_id)
    WINDOW one_service AS (PARTITION BY service_id)
  )`;

const sumOf = (column: string) => `COALESCE(sum(cell.${column}), 0)`;

/** Sums of a half-open period by field, service, segment or as a whole. What has no key, such as a field not known yet, is left out. */
export async function summariseServiceDays(
  tx: ReadTx,
  { from, to }: Period,
  by: Dimension,
): Promise<ReadonlyMap<string, Sums>> {
  await joinBySets(tx, true);
  const rows = await tx.rows<Sums & { key: string }>(
    `${cells}
     SELECT ${keyOf[by]} AS key, ${sumOf('uses')} AS uses, ${sumOf('quantity')} AS quantity,
            round(${sumOf('costs')}) AS "costCents", ${sumOf('uncosted_uses')} AS "uncostedUses",
            ${sumOf('csat_count')} AS "csatCount", ${sumOf('csat_sum')} AS "csatSum",
            ${sumOf('csat_sum_of_squares')} AS "csatSumOfSquares", ${sumOf('satisfied')} AS satisfied,
            ${sumOf('advocates')} AS advocates, ${sumOf('nps_count')} AS "npsCount", ${sumOf('promoters')} AS promoters,
            ${sumOf('detractors')} AS detractors, ${sumOf('needs_answered')} AS "needsAnswered",
            ${sumOf('needs_partly')} AS "needsPartly", ${sumOf('needs_not_answered')} AS "needsNotAnswered",
            ${sumOf('needs_lapsed')} AS "needsLapsed"
       FROM cell LEFT JOIN service USING (service_id)
      GROUP BY 1 HAVING ${keyOf[by]} IS NOT NULL`,
    [from, to],
  );
  await joinBySets(tx, false);
  return new Map(rows.map(({ key, ...sums }) => [key, sums]));
}

// After a bulk load the planner has no statistics, takes a year of cells for a handful and would look through all costs for each:
// twenty times slower. Sets are joined as sets whatever it believes.
async function joinBySets(tx: ReadTx, always: boolean): Promise<void> {
  await tx.rows(`SELECT set_config('enable_nestloop', $1, true)`, [always ? 'off' : 'on']);
}
