import type { ChangedService } from '@nelikentta/contracts';
import { isNews } from '@nelikentta/messaging';
import type { WriteTx } from '@nelikentta/persistence';
import { concerning } from '../membership/classify-customers.js';

// Parameters: $1 municipality, $2 rows, $3 whether all is stated anew. Gives the services whose uses now make active whom they did not, or no longer those they did.
const writing = `
  WITH incoming AS (
    SELECT DISTINCT ON ("serviceId") *
      FROM json_to_recordset($2::json) AS row (
             "serviceId" uuid, version integer, names jsonb, field text, "individuallyCountable" boolean, "onBehalfOfHousehold" boolean)
     ORDER BY "serviceId", version DESC),
  replaced AS (
    SELECT stored.service_id, stored.individually_countable AS countable, stored.on_behalf_of_household AS for_household
      FROM incoming JOIN service_fact stored ON stored.municipality = $1 AND stored.service_id = "serviceId"),
  written AS (
    INSERT INTO service_fact AS stored
      (municipality, service_id, version, names, field, individually_countable, on_behalf_of_household)
    SELECT $1, "serviceId", version, names, field, "individuallyCountable", "onBehalfOfHousehold" FROM incoming
    ON CONFLICT (municipality, service_id) DO UPDATE
      SET version = excluded.version, names = excluded.names, field = excluded.field,
          individually_countable = excluded.individually_countable, on_behalf_of_household = excluded.on_behalf_of_household
      WHERE ${isNews('stored', '$3')}
    RETURNING service_id, individually_countable AS countable, on_behalf_of_household AS for_household)
  SELECT written.service_id AS "serviceId"
    FROM written LEFT JOIN replaced USING (service_id)
   WHERE (coalesce(replaced.countable, false), coalesce(replaced.countable AND replaced.for_household, false))
      <> (written.countable, written.countable AND written.for_household)`;

// Parameters: $1 municipality, $2 service ids, $3 how many at most.
const usersOf = `
  WITH service_user AS (
    SELECT DISTINCT customer_id FROM encounter_fact
     WHERE municipality = $1 AND service_id = ANY ($2::uuid[]) AND quantity IS NOT NULL AND NOT retracted),
  concerned AS MATERIALIZED (
    SELECT customer_id FROM service_user
    UNION
    SELECT housemate.customer_id
      FROM service_user
      JOIN household_fact own ON own.municipality = $1 AND own.customer_id = service_user.customer_id
      JOIN household_fact housemate ON housemate.municipality = $1 AND housemate.household_id = own.household_id
     LIMIT $3),
  told AS MATERIALIZED (${concerning('concerned')})
  SELECT count(*)::integer AS count FROM concerned CROSS JOIN told`;

/** Keeps what is newly known of services, and gives those whose uses now count otherwise. */
export async function writeServices(tx: WriteTx, services: readonly ChangedService[], restating: boolean): Promise<string[]> {
  const rows = await tx.rows<{ serviceId: string }>(writing, [tx.scope.municipality, JSON.stringify(services), restating]);
  return rows.map(({ serviceId }) => serviceId);
}

/** Concerned are who used any of the services, and who lives or lived with them; no more than `limit`. Gives how many that are. */
export async function concernUsersOf(tx: WriteTx, serviceIds: readonly string[], limit: number): Promise<number> {
  const [users] = await tx.rows<{ count: number }>(usersOf, [tx.scope.municipality, serviceIds, limit]);
  return users?.count ?? 0;
}
