import { DomainError } from '@nelikentta/framework';
import { prepared, type ReadTx, type WriteTx } from '@nelikentta/persistence';
import type { Envelope } from './envelope.js';

/** A message that a consumer could not apply, or that waits behind one in its aggregate. */
export interface ParkedMessage {
  readonly eventId: string;
  readonly consumer: string;
  readonly aggregateId: string;
  readonly type: string;
  /** Absent when it only waits. */
  readonly error: string | null;
  readonly attempts: number;
  readonly parkedAt: Date;
}

/** Puts messages aside, in order. One that is parked already stays as it is. */
export async function park(
  tx: WriteTx,
  consumer: string,
  envelopes: readonly Envelope[],
  now: Date,
  fault?: { error: unknown; attempts: number },
): Promise<void> {
  const error = fault ? String(fault.error instanceof Error ? fault.error.message : fault.error).slice(0, 1000) : null;
  await tx.rows(
    `INSERT INTO parked_message (municipality, consumer, event_id, aggregate_id, envelope, error, attempts, parked_at)
     SELECT $1, $2, (envelope ->> 'id')::uuid, envelope ->> 'subject', envelope, $4, $5, $6
       FROM json_array_elements($3::json) WITH ORDINALITY AS came (envelope, place)
      WHERE NOT EXISTS (SELECT FROM inbox WHERE municipality = $1 AND consumer = $2 AND event_id = (envelope ->> 'id')::uuid)
      ORDER BY place
     ON CONFLICT DO NOTHING`,
    [tx.scope.municipality, consumer, JSON.stringify(envelopes), error, fault?.attempts ?? 0, now],
  );
}

const requeueing = (isAlone: boolean): string =>
  `SELECT pg_advisory_xact_lock${isAlone ? '' : '_shared'}(hashtext('nelikentta.parked.' || $1), $2::integer)`;
const appliedBesideOthers = prepared(requeueing(false));
const requeuedAlone = prepared(requeueing(true));

/**
 * Nothing is requeued until this transaction ends, and what is being requeued is waited for: until then nobody knows which aggregates
 * are held.
 */
export const besideNoRequeueing = (tx: WriteTx, consumer: string): void => {
  tx.alongside(appliedBesideOthers, [consumer, tx.scope.municipality]);
};

/** What is parked in this municipality, oldest first. */
export const parkedMessages = (tx: ReadTx, limit: number): Promise<ParkedMessage[]> =>
  tx.rows(
    `SELECT event_id AS "eventId", consumer, aggregate_id AS "aggregateId", envelope ->> 'type' AS type, error, attempts,
            parked_at AS "parkedAt"
       FROM parked_message WHERE municipality = $1 ORDER BY position LIMIT $2`,
    [tx.scope.municipality, limit],
  );

/**
 * Applies a parked message and then what waited behind it, each once and in order, all in the caller's transaction.
 * Gives how many took effect. Throws `parked-message-not-found`, or the handler's own error while the fault remains.
 */
export async function requeue(
  tx: WriteTx,
  eventId: string,
  apply: (consumer: string, tx: WriteTx, envelope: Envelope) => Promise<void>,
): Promise<number> {
  const askedFor = await tx.rows<{ consumer: string }>(
    'SELECT consumer FROM parked_message WHERE municipality = $1 AND event_id = $2 ORDER BY consumer',
    [tx.scope.municipality, eventId],
  );
  // What is parked until the lock is given is found below: it would wait behind nobody.
  for (const { consumer } of askedFor) tx.alongside(requeuedAlone, [consumer, tx.scope.municipality]);
  const rows = await tx.rows<{ consumer: string; event_id: string; envelope: Envelope }>(
    `SELECT later.consumer, later.event_id, later.envelope
       FROM parked_message asked
       JOIN parked_message later USING (municipality, consumer, aggregate_id)
      WHERE asked.municipality = $1 AND asked.event_id = $2
      ORDER BY later.position FOR UPDATE OF later`,
    [tx.scope.municipality, eventId],
  );
  if (rows.length === 0) throw new DomainError('parked-message-not-found', 'No such message is parked.', { eventId });
  for (const { consumer, envelope } of rows) await apply(consumer, tx, envelope);
  await tx.rows(
    `DELETE FROM parked_message WHERE municipality = $1 AND (consumer, event_id) IN (SELECT * FROM unnest($2::text[], $3::uuid[]))`,
    [tx.scope.municipality, rows.map((row) => row.consumer), rows.map((row) => row.event_id)],
  );
  return rows.length;
}
