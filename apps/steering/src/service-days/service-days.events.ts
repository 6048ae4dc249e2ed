import { type CountedServiceDay, serviceDaysCounted } from '@nelikentta/contracts';
import { isNews, on } from '@nelikentta/messaging';

const counts = {
  uses: 'uses',
  quantity: 'quantity',
  csatCount: 'csat_count',
  csatSum: 'csat_sum',
  csatSumOfSquares: 'csat_sum_of_squares',
  satisfied: 'satisfied',
  advocates: 'advocates',
  npsCount: 'nps_count',
  promoters: 'promoters',
  passives: 'passives',
  detractors: 'detractors',
  needsOpened: 'needs_opened',
  needsAnswered: 'needs_answered',
  needsPartly: 'needs_partly',
  needsNotAnswered: 'needs_not_answered',
  needsLapsed: 'needs_lapsed',
} as const satisfies Partial<Record<keyof CountedServiceDay, string>>;

/** The counts of a day, as of the months that the days add up to. */
export const columns: readonly string[] = Object.values(counts);
const named = Object.keys(counts).map((name) => `"${name}"`);

/** SQL that adds what cells gained to the months that are told apart by these. */
const added = (table: string, by: string): string => `
  INSERT INTO ${table} AS stored (municipality, ${by}, ${columns.join(', ')})
  SELECT $1, ${by}, ${columns.map((column) => `sum(${column})`).join(', ')} FROM gained GROUP BY ${by} ORDER BY ${by}
  ON CONFLICT (municipality, ${by}) DO UPDATE
     SET ${columns.map((column) => `${column} = stored.${column} + excluded.${column}`).join(', ')}`;

// A cell holds absolute counts, a month the sum of its cells: what a cell gains on its earlier version is added to its months. Rows
// are written in the order of their keys, so that two writers wait for each other and never in a ring.
const statement = `
  WITH counted AS (
    SELECT DISTINCT ON (day, service_id, segment, provider_id) *
      FROM (SELECT *, "serviceId" AS service_id, COALESCE("actorLevel" || '/' || "customerGroup", 'anonymous') AS segment,
                   COALESCE("providerId", '00000000-0000-0000-0000-000000000000') AS provider_id
              FROM jsonb_to_recordset($2) AS counted
                   ("serviceId" uuid, "providerId" uuid, "actorLevel" text, "customerGroup" text, day date, version bigint,
                    ${named.map((name) => `${name} ${name === '"quantity"' ? 'numeric' : 'integer'}`).join(', ')})) AS cell
     ORDER BY day, service_id, segment, provider_id, version DESC),
  gained AS (
    INSERT INTO service_day AS stored (municipality, day, service_id, segment, provider_id, version, ${columns.join(', ')})
    SELECT $1, day, service_id, segment, provider_id, version, ${named.join(', ')} FROM counted
    ON CONFLICT (municipality, day, service_id, segment, provider_id) DO UPDATE
       SET version = excluded.version, ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
     WHERE ${isNews('stored', '$3')}
    RETURNING date_trunc('month', new.day::timestamp)::date AS month, new.service_id, new.segment, new.provider_id,
              ${columns.map((column) => `new.${column} - COALESCE(old.${column}, 0) AS ${column}`).join(', ')}),
  by_segment AS (${added('service_month', 'month, service_id, segment, provider_id')})
  ${added('provider_month', 'month, service_id, provider_id')}`;

/** Copies cells whole, the highest version in whatever order they come, and keeps the months that they add up to. */
export const serviceDaysReceived = on<{ cells: CountedServiceDay[] }>(
  serviceDaysCounted,
  async (tx, messages, { restating }) => {
    const cells = messages.flatMap(({ data }) => data.cells);
    await tx.rows(statement, [tx.scope.municipality, JSON.stringify(cells), restating]);
  },
  { table: 'service_day', key: { service_id: 'uuid', day: 'date', provider_id: 'uuid', segment: 'text' } },
);
