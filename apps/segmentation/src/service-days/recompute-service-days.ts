import type { WriteTx } from '@nelikentta/persistence';
import { heldForDifference, type MunicipalitySettings } from '../settings/read-settings.js';
import { addedToServiceDays, cellColumns, measureColumns, sharesOf, summedMeasures } from './count-events.js';

const isDifferent = measureColumns.map((name) => `sum(${name}) <> 0`).join(' OR ');
const negative = measureColumns.map((name) => `-${name}`).join(', ');

// Parameters: $1 municipality, $2 version of the settings, $3 time zone. What the facts say less what is stored is what to add.
const recomputation = `
  WITH event AS (
    SELECT service_event.*, 1 AS sign, local_day(at, $3) AS day, actor_level, customer_group
      FROM service_event
      LEFT JOIN membership
        ON membership.municipality = $1 AND membership.customer_id = service_event.customer_id AND during @> at
     WHERE service_event.municipality = $1),
  difference AS MATERIALIZED (
    SELECT municipality, ${cellColumns}, ${summedMeasures}
      FROM (${sharesOf('event')}
            UNION ALL
            SELECT municipality, ${cellColumns}, ${negative} FROM service_day WHERE municipality = $1) AS either
     GROUP BY municipality, ${cellColumns}
    HAVING ${isDifferent}),
  ${heldForDifference}
  ${addedToServiceDays('SELECT difference.* FROM difference, held')}`;

/** Counts all service days anew from the facts and the segments, and adds what they differ by. Those who change facts meanwhile go on. */
export async function recomputeServiceDays(tx: WriteTx, { timeZone, version }: MunicipalitySettings): Promise<void> {
  await tx.rows(recomputation, [tx.scope.municipality, version, timeZone]);
}
