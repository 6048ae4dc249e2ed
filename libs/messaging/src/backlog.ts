import type { ReadTx } from '@nelikentta/persistence';

/** What of a municipality's messages has not gone its way. */
export interface Backlog {
  /** Facts not yet published; counted to 100,000. */
  readonly unpublished: number;
  /** Age of the oldest of them; 0 when there is none. */
  readonly oldestSeconds: number;
  /** Messages set aside, and those that wait behind them, by the consumers that have any. */
  readonly parked: readonly { readonly consumer: string; readonly messages: number }[];
}

export async function backlogIn(tx: ReadTx): Promise<Backlog> {
  const [outbox] = await tx.rows<{ unpublished: number; oldestSeconds: number }>(
    `SELECT count(*)::integer AS unpublished,
            greatest(coalesce(extract(epoch FROM now() - min(at)), 0), 0)::float AS "oldestSeconds"
       FROM (SELECT at FROM outbox WHERE municipality = $1 AND published_at IS NULL ORDER BY position LIMIT 100000) AS waiting`,
    [tx.scope.municipality],
  );
  const parked = await tx.rows<{ consumer: string; messages: number }>(
    `SELECT consumer, count(*)::integer AS messages FROM parked_message WHERE municipality = $1 GROUP BY consumer`,
    [tx.scope.municipality],
  );
  return { unpublished: outbox?.unpublished ?? 0, oldestSeconds: outbox?.oldestSeconds ?? 0, parked };
}
