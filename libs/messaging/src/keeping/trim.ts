import type { WriteTx } from '@nelikentta/persistence';
import { leastIdAt } from './rules.js';

const batch = 1000;

// Ids are minted with the facts and in their order, so what is old is at the beginning of the key.
const outbox = `
  DELETE FROM outbox
   WHERE municipality = $1 AND id IN (
         SELECT id FROM outbox
          WHERE municipality = $1 AND id < $2 AND published_at < $3 ORDER BY id LIMIT ${String(batch)})
  RETURNING 1`;

// Only of a consumer for whom nothing has waited since.
const inbox = `
  DELETE FROM inbox
   WHERE municipality = $1 AND consumer = $4 AND event_id IN (
         SELECT event_id FROM inbox
          WHERE municipality = $1 AND consumer = $4 AND event_id < $2 AND received_at < $3 ORDER BY event_id LIMIT ${String(batch)})
     AND EXISTS (SELECT FROM consumer_state WHERE municipality = $1 AND consumer = $4 AND at_rest_at >= $3)
  RETURNING 1`;

/** Deletes the next facts that were published before an instant. Gives whether there may be more. */
export async function trimOutbox(tx: WriteTx, before: Date): Promise<boolean> {
  const gone = await tx.rows(outbox, [tx.scope.municipality, leastIdAt(before), before]);
  return gone.length === batch;
}

/** Deletes the next notes of what a consumer received before an instant and not since. Gives whether there may be more. */
export async function trimInbox(tx: WriteTx, consumer: string, before: Date): Promise<boolean> {
  const gone = await tx.rows(inbox, [tx.scope.municipality, leastIdAt(before), before, consumer]);
  return gone.length === batch;
}
