import type { RecordedEncounter } from '@nelikentta/contracts';
import { isNews } from '@nelikentta/messaging';
import { prepared, type WriteTx } from '@nelikentta/persistence';
import { concerning } from '../membership/classify-customers.js';
import { countedEvents } from '../service-days/count-events.js';
import type { MunicipalitySettings } from '../settings/read-settings.js';

// Parameters: $1 municipality, $2 rows, $3 time zone, $4 whether all is stated anew: then it is counted when all is.
const writing = prepared(`
  WITH incoming AS (
    SELECT DISTINCT ON ("encounterId") *
      FROM json_to_recordset($2::json) AS row (
             "encounterId" uuid, version integer, retracted boolean, "customerId" uuid, at timestamptz,
             "serviceId" uuid, "providerId" uuid, quantity numeric)
     ORDER BY "encounterId", version DESC),
  written AS (
    INSERT INTO encounter_fact AS stored
      (municipality, encounter_id, version, retracted, customer_id, at, service_id, provider_id, quantity)
    SELECT $1, "encounterId", version, retracted, "customerId", at, "serviceId", "providerId", quantity FROM incoming
    ON CONFLICT (municipality, encounter_id) DO UPDATE
      SET version = excluded.version, retracted = excluded.retracted, customer_id = excluded.customer_id, at = excluded.at,
          service_id = excluded.service_id, provider_id = excluded.provider_id, quantity = excluded.quantity
      WHERE ${isNews('stored', '$4')}
    RETURNING *),
  -- As they were before: what a statement reads, it reads as it stood when it began.
  replaced AS (
    SELECT stored.*
      FROM written
     CROSS JOIN LATERAL (
       SELECT * FROM encounter_fact WHERE municipality = $1 AND encounter_id = written.encounter_id LIMIT 1) AS stored),
  changed AS (SELECT *, -1 AS sign FROM replaced UNION ALL SELECT *, 1 FROM written),
  event AS (
    SELECT municipality, customer_id, service_id, provider_id, at, quantity,
           NULL::smallint AS csat, NULL::smallint AS nps, NULL::text AS need_step, sign
      FROM changed WHERE NOT $4 AND NOT retracted AND quantity IS NOT NULL),
  ${countedEvents('event', '$3')},
  -- To whom the municipality is known already, one more encounter changes nothing unless it is a countable use.
  consequential AS (
    SELECT changed.customer_id, on_behalf_of_household
      FROM changed
      LEFT JOIN service_fact service ON service.municipality = $1 AND service.service_id = changed.service_id
     WHERE NOT $4 AND (sign < 0 OR NOT retracted AND (
           (quantity IS NOT NULL AND individually_countable)
           OR NOT EXISTS (SELECT FROM membership
                           WHERE municipality = $1 AND membership.customer_id = changed.customer_id AND during @> at
                             AND customer_group <> 'non_resident_unknown')))),
  concerned AS (
    SELECT customer_id FROM consequential
    UNION
    SELECT housemate.customer_id
      FROM consequential
     CROSS JOIN LATERAL (
       SELECT household_id FROM household_fact WHERE municipality = $1 AND customer_id = consequential.customer_id OFFSET 0) AS own
     CROSS JOIN LATERAL (
       SELECT customer_id FROM household_fact WHERE municipality = $1 AND household_id = own.household_id OFFSET 0) AS housemate
     WHERE on_behalf_of_household)
  ${concerning('concerned')}`);

/** Keeps and counts encounters. They concern who was met, and for whose household a service was used. */
export function writeEncounters(
  tx: WriteTx,
  { timeZone }: MunicipalitySettings,
  encounters: readonly RecordedEncounter[],
  restating: boolean,
): void {
  tx.alongside(writing, [tx.scope.municipality, JSON.stringify(encounters), timeZone, restating]);
}
