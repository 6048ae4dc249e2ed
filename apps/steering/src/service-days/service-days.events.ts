import { type CountedServiceDay, serviceDaysCounted } from '@nelikentta/contracts';
import { on } from '@nelikentta/messaging';

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

const columns = Object.values(counts);
const named = Object.keys(counts).map((name) => `"${name}"`);

const statement = `
  INSERT INTO service_day (municipality, day, service_id, segment, provider_id, version, ${columns.join(', ')})
  SELECT DISTINCT ON (cell.day, cell.service_id, cell.segment, cell.provider_id)
         $1, cell.day, cell.service_id, cell.segment, cell.provider_id, version, ${named.join(', ')}
    FROM (SELECT *, "serviceId" AS service_id, COALESCE("actorLevel" || '/' || "customerGroup", 'anonymous') AS segment,
                 COALESCE("providerId", '00000000-0000-0000-0000-000000000000') AS provider_id
            FROM jsonb_to_recordset($2) AS counted
                 ("serviceId" uuid, "providerId" uuid, "actorLevel" text, "customerGroup" text, day date, version bigint,
                  ${named.map((name) => `${name} ${name === '"quantity"' ? 'numeric' : 'integer'}`).join(', ')})) AS cell
   ORDER BY cell.day, cell.service_id, cell.segment, cell.provider_id, version DESC
  ON CONFLICT (municipality, day, service_id, segment, provider_id) DO UPDATE
     SET version = excluded.version, ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
   WHERE service_day.version < excluded.version`;

/** Copies cells whole: each holds absolute counts, so the highest version is the truth in whatever order they come. */
export const serviceDaysReceived = on<{ cells: CountedServiceDay[] }>(serviceDaysCounted, async (tx, messages) => {
  await tx.rows(statement, [tx.scope.municipality, JSON.stringify(messages.flatMap(({ data }) => data.cells))]);
});
