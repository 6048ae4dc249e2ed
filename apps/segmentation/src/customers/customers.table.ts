import type { ChangedCustomer } from '@nelikentta/contracts';
import type { WriteTx } from '@nelikentta/persistence';
import { concerning } from '../membership/classify-customers.js';

// Parameters: $1 municipality, $2 rows, $3 whether all is stated anew. Of several versions of a customer the highest is the truth, whatever the order of arrival.
const writing = `
  WITH incoming AS (
    SELECT DISTINCT ON ("customerId") *
      FROM json_to_recordset($2::json) AS row (
             "customerId" uuid, version integer, "actorLevel" actor_level, "existsFrom" date, "existsTo" date,
             residences json, ties json, households json)
     ORDER BY "customerId", version DESC),
  written AS (
    INSERT INTO customer_fact AS stored
      (municipality, customer_id, version, actor_level, exists_during, resident_during, ties, tied_from)
    SELECT $1, "customerId", version, "actorLevel", daterange("existsFrom", "existsTo"), resident_during, known_ties,
           least(lower(resident_during), first_tie)
      FROM incoming
     CROSS JOIN LATERAL (
       SELECT coalesce(range_agg(daterange("from", "to")), '{}') AS resident_during
         FROM json_to_recordset(residences) AS residence (municipality text, "from" date, "to" date)
        WHERE municipality = $1) AS residence
     CROSS JOIN LATERAL (
       SELECT coalesce(jsonb_agg(to_jsonb(tie) ORDER BY "from"), '[]') AS known_ties, min("from") AS first_tie
         FROM json_to_recordset(ties) AS tie (kind text, "from" date, "to" date)) AS tie
    ON CONFLICT (municipality, customer_id) DO UPDATE
      SET version = excluded.version, actor_level = excluded.actor_level, exists_during = excluded.exists_during,
          resident_during = excluded.resident_during, ties = excluded.ties, tied_from = excluded.tied_from
      -- Stated anew, all are written over: what depends on them is mended too.
      WHERE stored.version < excluded.version OR ($3::boolean AND stored.version = excluded.version)
    RETURNING customer_id),
  belonging AS (
    SELECT customer_id, "householdId" AS household_id, daterange("from", "to") AS during
      FROM written
      JOIN incoming ON "customerId" = customer_id
     CROSS JOIN LATERAL json_to_recordset(households) AS household ("householdId" uuid, "from" date, "to" date)),
  departed AS (
    DELETE FROM household_fact USING written
     WHERE household_fact.municipality = $1 AND household_fact.customer_id = written.customer_id
       AND NOT EXISTS (SELECT FROM belonging WHERE (belonging.customer_id, belonging.household_id, belonging.during)
                                                 = (household_fact.customer_id, household_fact.household_id, household_fact.during))
    RETURNING household_id),
  arrived AS (
    INSERT INTO household_fact (municipality, customer_id, household_id, during)
    SELECT $1, customer_id, household_id, during FROM belonging
    ON CONFLICT DO NOTHING
    RETURNING household_id),
  concerned AS (
    SELECT customer_id FROM written
    UNION
    -- Looked up household by household: the planner takes so few for thousands, and would read the members of all there are.
    SELECT member.customer_id
      FROM (TABLE departed UNION TABLE arrived) AS altered
     CROSS JOIN LATERAL (
       SELECT customer_id FROM household_fact WHERE municipality = $1 AND household_id = altered.household_id OFFSET 0) AS member)
  ${concerning('concerned')}`;

/** Keeps what is newly known of customers. It concerns them, and those they live or lived with. */
export function writeCustomers(tx: WriteTx, customers: readonly ChangedCustomer[], restating: boolean): void {
  tx.alongside(writing, [tx.scope.municipality, JSON.stringify(customers), restating]);
}
