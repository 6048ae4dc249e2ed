import { type CountedServiceDay, serviceDaysCounted } from '@nelikentta/contracts';
import { appendRows } from '@nelikentta/messaging';
import type { WriteTx } from '@nelikentta/persistence';
import type { Task, TaskParts } from '@nelikentta/service';
import { isTellable, toldColumns } from './told-service-days.sql.js';

const batch = 1000;

// Rows that a handler is writing just now are skipped, not waited for: they are still dirty on the next turn.
const publication = `
  WITH chosen AS (
    SELECT cell FROM service_day WHERE municipality = $1 AND dirty AND ${isTellable} ORDER BY cell LIMIT $2 FOR UPDATE SKIP LOCKED)
  UPDATE service_day SET dirty = false
    FROM chosen WHERE municipality = $1 AND service_day.cell = chosen.cell
  RETURNING ${toldColumns}`;

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
