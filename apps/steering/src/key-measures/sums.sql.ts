import type { Dimension } from './measures/sums.js';

// Parameters: $1 first day of the period, $2 first day of its whole months, $3 day after those, $4 day after the period; they ascend.

const counts = {
  uses: 'uses',
  csatCount: 'csat_count',
  csatSum: 'csat_sum',
  csatSumOfSquares: 'csat_sum_of_squares',
  satisfied: 'satisfied',
  advocates: 'advocates',
  npsCount: 'nps_count',
  promoters: 'promoters',
  detractors: 'detractors',
  needsAnswered: 'needs_answered',
  needsPartly: 'needs_partly',
  needsNotAnswered: 'needs_not_answered',
  needsLapsed: 'needs_lapsed',
};
const counted = `quantity, ${Object.values(counts).join(', ')}`;

const monthOf = (day: string): string => `date_trunc('month', ${day}::timestamp)::date`;

// A month of a service in which a unit cost begins or ends is looked at day by day; within any other, one cost holds all along.
const repriced = `
  repriced AS MATERIALIZED (
    SELECT DISTINCT service_id, ${monthOf('edge')} AS month
      FROM unit_cost CROSS JOIN LATERAL (VALUES (lower(during)), (upper(during))) AS bound (edge)
     WHERE edge > $2 AND edge < $3 AND extract(day FROM edge) > 1)`;

// Whole months as they are kept, and by its days what no whole month holds.
const part = (bySegment: boolean): string => `
  part AS ${bySegment ? '' : 'NOT '}MATERIALIZED (
    SELECT month AS day, month, service_id, provider_id, ${bySegment ? 'segment' : 'NULL AS segment'}, ${counted}
      FROM ${bySegment ? 'service_month' : 'provider_month'}
     WHERE month >= $2 AND month < $3 AND (service_id, month) NOT IN (SELECT service_id, month FROM repriced)
    UNION ALL
    SELECT day, ${monthOf('day')}, service_id, provider_id, segment, ${counted} FROM service_day WHERE day >= $1 AND day < $2
    UNION ALL
    SELECT day, ${monthOf('day')}, service_id, provider_id, segment, ${counted} FROM service_day WHERE day >= $3 AND day < $4
    UNION ALL
    SELECT day, month, repriced.service_id, provider_id, segment, ${counted}
      FROM repriced
     CROSS JOIN LATERAL (
       SELECT day, provider_id, segment, ${counted}
         FROM service_day
        WHERE day >= month AND day < (month + interval '1 month')::date AND service_day.service_id = repriced.service_id
       OFFSET 0) AS of_month)`;

// A month's fixed cost is shared by days where only a part of the month is asked for. An end that is open is no bound.
const fixed = (byMonth: boolean): string => `
  fixed AS (
    SELECT service_id, ${byMonth ? 'month' : 'NULL::date'} AS month, sum(cents_per_month * (until - since)::numeric / (next - month)) AS cents
      FROM (SELECT first::date AS month, (first + interval '1 month')::date AS next
              FROM generate_series(${monthOf('$1::date')}::timestamp, ($4::date - 1)::timestamp, interval '1 month') AS first) AS touched
     CROSS JOIN fixed_cost
     CROSS JOIN LATERAL (SELECT greatest(lower(during), $1, month) AS since, least(upper(during), $4, next) AS until) AS charged
     WHERE until > since
     GROUP BY service_id${byMonth ? ', month' : ''})`;

// Over the segments that used the service in the period, by quantity, and equally when none did: what is told apart adds up to the whole.
const share = `
  share AS (
    SELECT service_id, segment,
           COALESCE(sum(quantity) / NULLIF(sum(sum(quantity)) OVER one_service, 0), 1.0 / count(*) OVER one_service) AS share
      FROM part WHERE service_id IN (SELECT service_id FROM fixed)
     GROUP BY service_id, segment
    WINDOW one_service AS (PARTITION BY service_id))`;

// Those that hold at some time of the period: each cell is compared with as few as there are.
const price = `
  price AS MATERIALIZED (
    SELECT service_id, provider_id, during, cents_per_unit FROM unit_cost WHERE during && daterange($1, $4))`;

// A provider's own unit cost comes before the one of all (measures.md §4).
const cell = (bySegment: boolean): string => `
  cell AS (
    SELECT part.service_id, month, segment, ${counted}, quantity * COALESCE(own.cents_per_unit, general.cents_per_unit) AS cents,
           CASE WHEN COALESCE(own.cents_per_unit, general.cents_per_unit) IS NULL THEN uses END AS uncosted_uses
      FROM part
      LEFT JOIN price own ON own.service_id = part.service_id AND own.provider_id = part.provider_id AND own.during @> day
      LEFT JOIN price general
        ON general.service_id = part.service_id AND general.provider_id IS NULL AND general.during @> day
    UNION ALL
    SELECT service_id, month, ${bySegment ? 'segment' : 'NULL'}, NULL, ${Object.keys(counts)
      .map(() => 'NULL')
      .join(', ')},
           ${bySegment ? 'cents * COALESCE(share, 1)' : 'cents'}, NULL
      FROM fixed ${bySegment ? 'LEFT JOIN share USING (service_id)' : ''})`;

const keys: Readonly<Record<Dimension, string>> = {
  field: 'service.field',
  service: 'cell.service_id',
  segment: 'cell.segment',
  month: 'cell.month',
};

/** The key of a row: `month` is cut from a date, ids and codes are as they are. */
const text = (dimension: Dimension): string =>
  dimension === 'month' ? `to_char(${keys.month}, 'YYYY-MM')` : `${keys[dimension]}::text`;

/** A query for everything that happened in a period, added up by some dimensions. What has no key, such as a field not known yet, is left out. */
export function sumsBy(dimensions: readonly Dimension[]): string {
  const bySegment = dimensions.includes('segment');
  const columns = dimensions.map((dimension) => keys[dimension]);
  return `
  WITH ${[repriced, part(bySegment), fixed(dimensions.includes('month')), price, ...(bySegment ? [share] : []), cell(bySegment)].join(',')}
  SELECT ${dimensions.map(text).join(` || ',' || `) || `'whole'`} AS key, COALESCE(sum(quantity), 0) AS quantity,
         round(COALESCE(sum(cents), 0)) AS "costCents", COALESCE(sum(uncosted_uses), 0) AS "uncostedUses",
         ${Object.entries(counts)
           .map(([name, column]) => `COALESCE(sum(${column}), 0) AS "${name}"`)
           .join(', ')}
    FROM cell LEFT JOIN service USING (service_id)
   GROUP BY ${columns.join(', ') || '()'}
  HAVING ${columns.map((column) => `${column} IS NOT NULL`).join(' AND ') || 'true'}`;
}
