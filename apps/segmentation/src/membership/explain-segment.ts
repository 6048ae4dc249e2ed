import { DomainError, type LocalizedText, type Segment } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { settingsOf } from '../settings/read-settings.js';
import { type CountedUse, type DecidingFact, type Evidence, type Reason, reasonFor } from './reason.js';

/** The segment of a customer at an instant, during which instants it is so, and why. */
export interface ExplainedSegment extends Segment {
  readonly customerId: string;
  readonly at: Date;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly why: Reason;
}

const membership = `
  SELECT actor_level AS "actorLevel", customer_group AS "customerGroup", lower(during) AS since, upper(during) AS until
    FROM membership WHERE municipality = $1 AND customer_id = $2 AND during @> $3::timestamptz`;

// Parameters: $1 municipality, $2 customer, $3 instant, $4 time zone, $5 window in months.
const evidence = `
  WITH countable_use AS (
    SELECT encounter_id, service_id, at, names, 'use' AS kind
      FROM encounter_fact JOIN service_fact USING (municipality, service_id)
     WHERE municipality = $1 AND customer_id = $2 AND at <= $3 AND NOT retracted AND quantity IS NOT NULL AND individually_countable
    UNION ALL
    SELECT encounter_id, use.service_id, at, names, 'useOfHousehold'
      FROM household_fact mine
      JOIN household_fact other USING (municipality, household_id)
      JOIN encounter_fact use ON use.municipality = $1 AND use.customer_id = other.customer_id
      JOIN service_fact ON service_fact.municipality = $1 AND service_fact.service_id = use.service_id
     WHERE mine.municipality = $1 AND mine.customer_id = $2 AND other.customer_id <> $2 AND at <= $3
       AND mine.during * other.during @> local_day(at, $4)
       AND NOT retracted AND quantity IS NOT NULL AND individually_countable AND on_behalf_of_household),
  stay AS (
    SELECT lower(days) AS first_day, upper(days) AS end_day
      FROM customer_fact, unnest(resident_during) AS days WHERE municipality = $1 AND customer_id = $2),
  fact AS (
    SELECT 'present' AS role, 'residence' AS kind, local_midnight(first_day, $4) AS since, first_day AS "from", end_day AS "to",
           NULL AS tie, NULL::uuid AS "encounterId", NULL::uuid AS "serviceId", NULL::jsonb AS "serviceNames"
      FROM stay
     WHERE local_span(daterange(first_day, end_day), $4) @> $3::timestamptz
    UNION ALL
    SELECT 'latest', kind, at, NULL, NULL, NULL, encounter_id, service_id, names
      FROM (SELECT * FROM countable_use ORDER BY at DESC, kind LIMIT 1) AS latest
    UNION ALL
    SELECT 'first', kind, at, NULL, NULL, NULL, encounter_id, service_id, names
      FROM (SELECT * FROM countable_use ORDER BY at, kind LIMIT 1) AS first
    UNION ALL
    SELECT 'first', 'residence', local_midnight(first_day, $4), first_day, end_day, NULL, NULL, NULL, NULL FROM stay
    UNION ALL
    SELECT 'first', 'tie', local_midnight("from", $4), "from", "to", tie.kind, NULL, NULL, NULL
      FROM customer_fact, jsonb_to_recordset(ties) AS tie (kind text, "from" date, "to" date)
     WHERE municipality = $1 AND customer_id = $2
    UNION ALL
    SELECT 'first', 'encounter', at, NULL, NULL, NULL, encounter_id, NULL, NULL
      FROM (SELECT at, encounter_id FROM encounter_fact
             WHERE municipality = $1 AND customer_id = $2 AND NOT retracted ORDER BY at LIMIT 1) AS encounter)
  SELECT DISTINCT ON (role) *, since AS at,
         CASE WHEN "serviceId" IS NOT NULL THEN active_until(since, $4, $5::integer) END AS "activeUntil"
    FROM fact WHERE since <= $3 ORDER BY role, since`;

interface FactRow {
  readonly role: 'present' | 'latest' | 'first';
  readonly kind: 'residence' | 'tie' | 'encounter' | 'use' | 'useOfHousehold';
  readonly at: Date;
  readonly from: string;
  readonly to: string | null;
  readonly tie: string;
  readonly encounterId: string;
  readonly serviceId: string;
  readonly serviceNames: LocalizedText;
  readonly activeUntil: Date;
}

/** Throws `customer-not-in-grid` when nothing is known of the customer, or they do not exist at the instant. */
export async function explainedSegment(tx: ReadTx, customerId: string, at: Date): Promise<ExplainedSegment> {
  const asked = [tx.scope.municipality, customerId, at];
  const [found] = await tx.rows<Segment & { since: Date | null; until: Date | null }>(membership, asked);
  if (!found) throw new DomainError('customer-not-in-grid', 'No such customer exists at that instant.');
  const { timeZone, windowMonths } = await settingsOf(tx);
  const rows = await tx.rows<FactRow>(evidence, [...asked, timeZone, windowMonths]);
  return { customerId, at, ...found, why: reasonFor(found.customerGroup, evidenceIn(rows)) };
}

function evidenceIn(rows: readonly FactRow[]): Evidence {
  const having = (role: FactRow['role']) => rows.find((row) => row.role === role);
  const [present, latest, first] = [having('present'), having('latest'), having('first')];
  return { residence: present && factIn(present), latestUse: latest && useIn(latest, 'use'), firstTie: first && factIn(first) };
}

function factIn(row: FactRow): DecidingFact {
  const { kind, at, from, to, tie, encounterId } = row;
  if (kind === 'residence') return { kind, from, to };
  if (kind === 'tie') return { kind, tie, from, to };
  if (kind === 'encounter') return { kind, encounterId, at };
  return useIn(row, kind);
}

const useIn = (
  { kind, encounterId, serviceId, serviceNames, at, activeUntil }: FactRow,
  own: CountedUse['kind'],
): CountedUse => ({
  kind: kind === 'useOfHousehold' ? kind : own,
  encounterId,
  serviceId,
  serviceNames,
  at,
  activeUntil,
});
