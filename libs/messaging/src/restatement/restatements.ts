import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Key } from './key.js';

/** Why a consumer has all stated anew: it was never there before, somebody asked for it, or messages may have been dropped. */
export type RestatementReason = 'new' | 'asked' | 'gap';

/** How far a consumer has come in having its owners state everything anew. */
export interface Restatement {
  readonly consumer: string;
  readonly reason: RestatementReason;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  /** The type of message whose rows are being stated; null when all are. */
  readonly type: string | null;
  /** Rows stated so far, of all types. */
  readonly rows: number;
  /** Rows removed that no owner knows. */
  readonly removed: number;
}

export type UnderWay = Restatement & { readonly type: string; readonly after: Key | null };

const columns = `consumer, reason, requested_at AS "requestedAt", ended_at AS "endedAt", type, rows_stated::integer AS rows,
  rows_removed::integer AS removed`;

/** Every consumer's last restatement in this municipality. */
export const restatementsIn = (tx: ReadTx): Promise<Restatement[]> =>
  tx.rows(`SELECT ${columns} FROM consumer_state WHERE municipality = $1 AND requested_at IS NOT NULL ORDER BY consumer`, [
    tx.scope.municipality,
  ]);

/** Those of the consumers that were never here before. */
export async function strangers(tx: ReadTx, consumers: readonly string[]): Promise<string[]> {
  const known = await tx.rows<{ consumer: string }>(`SELECT consumer FROM consumer_state WHERE municipality = $1`, [
    tx.scope.municipality,
  ]);
  return consumers.filter((name) => !known.some(({ consumer }) => consumer === name));
}

/** The restatements that go on. */
export const underWay = (tx: ReadTx): Promise<UnderWay[]> =>
  tx.rows(
    `SELECT ${columns}, after_key AS after FROM consumer_state
      WHERE municipality = $1 AND requested_at IS NOT NULL AND ended_at IS NULL ORDER BY consumer`,
    [tx.scope.municipality],
  );

/** Has a consumer begin, from the first type on. One under way begins anew: what it has passed by may have gone wrong since. */
export async function requestRestatement(
  tx: WriteTx,
  consumer: string,
  type: string,
  reason: RestatementReason,
  now: Date,
): Promise<Restatement> {
  const [requested] = await tx.rows<Restatement>(
    `INSERT INTO consumer_state AS state (municipality, consumer, reason, requested_at, type, rows_stated, rows_removed)
     VALUES ($1, $2, $3, $4, $5, 0, 0)
     ON CONFLICT (municipality, consumer) DO UPDATE
        SET reason = excluded.reason, requested_at = excluded.requested_at, ended_at = NULL, type = excluded.type,
            after_key = NULL, rows_stated = 0, rows_removed = 0
     RETURNING ${columns}`,
    [tx.scope.municipality, consumer, reason, now, type],
  );
  if (!requested) throw new Error('An upsert always gives its row.');
  return requested;
}

/** Whether a restatement still stands where it was when its next page was asked for; if so, nobody else moves it until this ends. */
export async function standsStill(tx: WriteTx, { consumer, requestedAt, type, after }: UnderWay): Promise<boolean> {
  const rows = await tx.rows(
    `SELECT FROM consumer_state
      WHERE municipality = $1 AND consumer = $2 AND requested_at = $3 AND ended_at IS NULL AND type = $4
        AND after_key IS NOT DISTINCT FROM $5::text[]
        FOR UPDATE`,
    [tx.scope.municipality, consumer, requestedAt, type, after],
  );
  return rows.length > 0;
}

/** Where the next page begins; without a type, there is none. */
export interface Reached {
  readonly type: string | null;
  readonly after: Key | null;
  readonly rows: number;
  readonly removed: number;
}

/** Notes how far a restatement has come. */
export async function moveOn(tx: WriteTx, consumer: string, { type, after, rows, removed }: Reached, now: Date): Promise<void> {
  await tx.rows(
    `UPDATE consumer_state
        SET type = $3, after_key = $4, rows_stated = rows_stated + $5, rows_removed = rows_removed + $6,
            ended_at = CASE WHEN $3::text IS NULL THEN $7::timestamptz END
      WHERE municipality = $1 AND consumer = $2`,
    [tx.scope.municipality, consumer, type, after, rows, removed, now],
  );
}
