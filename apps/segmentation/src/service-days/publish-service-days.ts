import { type CountedServiceDay, serviceDaysCounted } from '@nelikentta/contracts';
import { appendRows } from '@nelikentta/messaging';
import type { WriteTx } from '@nelikentta/persistence';
import type { Task, TaskParts } from '@nelikentta/service';

const batch = 1000;

// Rows that a handler is writing just now are skipped, not waited for: they are still dirty on the next turn.
const publication = `
  WITH chosen AS (
    SELECT cell FROM service_day WHERE municipality = $1 AND dirty ORDER BY cell LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE service_day SET dirty = false
    FROM chosen WHERE municipality = $1 AND service_day.cell = chosen.cell
  RETURNING service_id AS "serviceId", provider_id AS "providerId", actor_level AS "actorLevel", customer_group AS "customerGroup",
            day, version, uses, quantity, csat_count AS "csatCount", csat_sum AS "csatSum",
            csat_sum_of_squares AS "csatSumOfSquares", satisfied, advocates, nps_count AS "npsCount", promoters, passives,
            detractors, needs_opened AS "needsOpened", needs_answered AS "needsAnswered", needs_partly AS "needsPartly",
            needs_not_answered AS "needsNotAnswered", needs_lapsed AS "needsLapsed"`;

/** Tells others of the service days that changed, each at most once a turn however often it changed. Gives whether more wait. */
async function publishServiceDays(tx: WriteTx, { clock, ids }: TaskParts): Promise<boolean> {
  const cells = await tx.rows<CountedServiceDay>(publication, [tx.scope.municipality, batch]);
  await appendRows(tx, serviceDaysCounted, cells, {
    ids,
    at: clock.now(),
    aggregateOf: ({ serviceId, version }) => ({ id: serviceId, version }),
    dataOf: (rows) => ({ cells: rows }),
  });
  return cells.length === batch;
}

export const publishesServiceDays: Task = { name: 'publish-service-days', everyMs: 500, run: publishServiceDays };
