import type { GivenFeedback } from '@nelikentta/contracts';
import { isNews } from '@nelikentta/messaging';
import { prepared, type WriteTx } from '@nelikentta/persistence';
import { countedEvents } from '../service-days/count-events.js';
import type { MunicipalitySettings } from '../settings/read-settings.js';

// Parameters: $1 municipality, $2 rows, $3 time zone, $4 whether all is stated anew: then it is counted when all is.
const writing = prepared(`
  WITH incoming AS (
    SELECT DISTINCT ON ("feedbackId") *
      FROM json_to_recordset($2::json) AS row (
             "feedbackId" uuid, version integer, retracted boolean, "customerId" uuid, "serviceId" uuid, at timestamptz,
             csat smallint, nps smallint)
     ORDER BY "feedbackId", version DESC),
  written AS (
    INSERT INTO feedback_fact AS stored (municipality, feedback_id, version, retracted, customer_id, service_id, at, csat, nps)
    SELECT $1, "feedbackId", version, retracted, "customerId", "serviceId", at, csat, nps FROM incoming
    ON CONFLICT (municipality, feedback_id) DO UPDATE
      SET version = excluded.version, retracted = excluded.retracted, customer_id = excluded.customer_id,
          service_id = excluded.service_id, at = excluded.at, csat = excluded.csat, nps = excluded.nps
      WHERE ${isNews('stored', '$4')}
    RETURNING *),
  -- As they were before: what a statement reads, it reads as it stood when it began.
  replaced AS (
    SELECT stored.*
      FROM written
     CROSS JOIN LATERAL (
       SELECT * FROM feedback_fact WHERE municipality = $1 AND feedback_id = written.feedback_id LIMIT 1) AS stored),
  event AS (
    SELECT municipality, customer_id, service_id, NULL::uuid AS provider_id, at, NULL::numeric AS quantity, csat, nps,
           NULL::text AS need_step, sign
      FROM (SELECT *, -1 AS sign FROM replaced UNION ALL SELECT *, 1 FROM written) AS changed
     WHERE NOT $4 AND NOT retracted),
  ${countedEvents('event', '$3')}
  SELECT`);

/** Keeps and counts feedback. It changes nobody's segment. */
export function writeFeedback(
  tx: WriteTx,
  { timeZone }: MunicipalitySettings,
  feedback: readonly GivenFeedback[],
  restating: boolean,
): void {
  tx.alongside(writing, [tx.scope.municipality, JSON.stringify(feedback), timeZone, restating]);
}
