import type { ChangedServiceNeed } from '@nelikentta/contracts';
import { isNews } from '@nelikentta/messaging';
import { prepared, type WriteTx } from '@nelikentta/persistence';
import { countedEvents } from '../service-days/count-events.js';
import type { MunicipalitySettings } from '../settings/read-settings.js';

// Parameters: $1 municipality, $2 rows, $3 time zone, $4 whether all is stated anew: then it is counted when all is. A need counts on the day it opens and, by its outcome, on the day it closes.
const writing = prepared(`
  WITH incoming AS (
    SELECT DISTINCT ON ("serviceNeedId") *
      FROM json_to_recordset($2::json) AS row (
             "serviceNeedId" uuid, version integer, retracted boolean, "customerId" uuid, "serviceId" uuid,
             "openedAt" timestamptz, "closedAt" timestamptz, outcome text)
     ORDER BY "serviceNeedId", version DESC),
  written AS (
    INSERT INTO need_fact AS stored
      (municipality, service_need_id, version, retracted, customer_id, service_id, opened_at, closed_at, outcome)
    SELECT $1, "serviceNeedId", version, retracted, "customerId", "serviceId", "openedAt", "closedAt", outcome FROM incoming
    ON CONFLICT (municipality, service_need_id) DO UPDATE
      SET version = excluded.version, retracted = excluded.retracted, customer_id = excluded.customer_id,
          service_id = excluded.service_id, opened_at = excluded.opened_at, closed_at = excluded.closed_at, outcome = excluded.outcome
      WHERE ${isNews('stored', '$4')}
    RETURNING *),
  -- As they were before: what a statement reads, it reads as it stood when it began.
  replaced AS (
    SELECT stored.*
      FROM written
     CROSS JOIN LATERAL (
       SELECT * FROM need_fact WHERE municipality = $1 AND service_need_id = written.service_need_id LIMIT 1) AS stored),
  event AS (
    SELECT municipality, customer_id, service_id, NULL::uuid AS provider_id, step.at, NULL::numeric AS quantity,
           NULL::smallint AS csat, NULL::smallint AS nps, step.need_step, sign
      FROM (SELECT *, -1 AS sign FROM replaced UNION ALL SELECT *, 1 FROM written) AS changed
     CROSS JOIN LATERAL (VALUES (opened_at, 'opened'), (closed_at, outcome)) AS step (at, need_step)
     WHERE NOT $4 AND NOT retracted AND step.at IS NOT NULL),
  ${countedEvents('event', '$3')}
  SELECT`);

/** Keeps and counts service needs. They change nobody's segment. */
export function writeServiceNeeds(
  tx: WriteTx,
  { timeZone }: MunicipalitySettings,
  needs: readonly ChangedServiceNeed[],
  restating: boolean,
): void {
  tx.alongside(writing, [tx.scope.municipality, JSON.stringify(needs), timeZone, restating]);
}
