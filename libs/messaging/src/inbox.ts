import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '@nelikentta/framework';
import { spannedFor } from '@nelikentta/observability';
import { type Clock, type Database, type Ids, prepared, type Scope, type WriteTx } from '@nelikentta/persistence';
import type { Consumer, Received } from './consumer.js';
import type { Envelope } from './envelope.js';
import { besideNoRequeueing, park } from './parked-messages.js';
import { causesOf } from './traced-publishing.js';

export interface InboxParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
}

const attemptsBeforeParking = 3;
const afterCancelMs = 1000;

// 40001 and 40P01: others were in the way; 55P03: a lock was waited for too long; 25006: the server only reads, as one that is being replaced.
const passingFaults = new Set<unknown>(['40001', '40P01', '55P03', '25006']);

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | undefined)?.code;

/** Whether a failure says nothing of the messages and goes away by itself. */
const isPassing = (error: unknown): boolean =>
  (error instanceof DomainError && error.kind === 'unavailable') || passingFaults.has(codeOf(error));

/** A statement that was ended from outside: by an operator, or by a limit that it passes only while the server has much to do. */
const isCancelled = (error: unknown): boolean => codeOf(error) === '57014';

// A repeat is noted too: how long it must be remembered counts from when it last came.
const noting = prepared(`
  WITH held AS (
    SELECT DISTINCT aggregate_id FROM parked_message WHERE municipality = $1 AND consumer = $2 AND aggregate_id = ANY ($4::text[])),
  noted AS (
    INSERT INTO inbox (municipality, consumer, event_id, received_at)
    SELECT DISTINCT $1, $2, event_id, $5::timestamptz
      FROM unnest($3::uuid[], $4::text[]) AS came (event_id, aggregate_id)
     WHERE NOT EXISTS (SELECT FROM held WHERE held.aggregate_id = came.aggregate_id)
    ON CONFLICT (municipality, consumer, event_id) DO UPDATE SET received_at = excluded.received_at
    RETURNING new.event_id, old.event_id IS NULL AS fresh)
  SELECT ARRAY(SELECT event_id FROM noted WHERE NOT fresh) AS known, ARRAY(TABLE held) AS held`);

/** Applies messages exactly once: the effect and the inbox row commit together, and a repeat is a no-op however late it comes. */
export class Inbox {
  private readonly handlers: ReadonlyMap<string, Consumer['handlers'][number]>;

  constructor(
    private readonly consumer: Consumer,
    private readonly parts: InboxParts,
  ) {
    this.handlers = new Map(consumer.handlers.map((handler) => [handler.contract.type, handler]));
  }

  /** Resolves when each message took effect or is parked. Rejects when the database cannot do it just now; then all are to be delivered again. */
  async receive(batch: readonly Envelope[]): Promise<void> {
    for (const [municipality, envelopes] of byMunicipality(batch))
      await this.settle({ municipality, actor: `consumer:${this.consumer.name}` }, envelopes, 1);
  }

  /** Applies one message that was parked, in a transaction of the caller. */
  async reapply(tx: WriteTx, envelope: Envelope): Promise<void> {
    // Of no aggregate: what it waits for is this.
    await tx.rows(noting, [tx.scope.municipality, this.consumer.name, [envelope.id], [], this.parts.clock.now()]);
    await this.handle(tx, [envelope]);
  }

  // A batch that fails is halved until the message at fault stands alone; only that one, and what follows it in its aggregate, waits.
  private async settle(scope: Scope, envelopes: readonly Envelope[], attempt: number): Promise<void> {
    try {
      await spannedFor(causesOf('process', envelopes, this.consumer.name), 'process', () => this.apply(scope, envelopes));
    } catch (error) {
      if (isPassing(error)) throw error;
      if (envelopes.length > 1) {
        const middle = Math.ceil(envelopes.length / 2);
        await this.settle(scope, envelopes.slice(0, middle), 1);
        await this.settle(scope, envelopes.slice(middle), 1);
      } else if (attempt < attemptsBeforeParking) {
        if (isCancelled(error)) await wait(afterCancelMs * attempt);
        await this.settle(scope, envelopes, attempt + 1);
      } else {
        await this.parts.database.write(scope, (tx) =>
          park(tx, this.consumer.name, envelopes, this.parts.clock.now(), { error, attempts: attempt }),
        );
      }
    }
  }

  private apply(scope: Scope, envelopes: readonly Envelope[]): Promise<void> {
    return this.parts.database.write(scope, async (tx) => {
      besideNoRequeueing(tx, this.consumer.name);
      const noted = this.note(tx, envelopes);
      // Behind the note, as what handlers take was: two batches with a message in common come to both in the same order.
      const taken = this.consumer.takes?.(tx);
      const [{ fresh, waiting }] = await Promise.all([noted, taken]);
      if (waiting.length > 0) await park(tx, this.consumer.name, waiting, this.parts.clock.now());
      await this.handle(tx, fresh);
    });
  }

  /** Notes what came, but for what waits behind a parked message of its aggregate. Gives that, and what never came before. */
  private async note(tx: WriteTx, envelopes: readonly Envelope[]): Promise<{ fresh: Envelope[]; waiting: Envelope[] }> {
    const [found] = await tx.rows<{ known: readonly string[]; held: readonly string[] }>(noting, [
      tx.scope.municipality,
      this.consumer.name,
      envelopes.map(({ id }) => id),
      envelopes.map(({ subject }) => subject),
      this.parts.clock.now(),
    ]);
    const [seen, held] = [new Set(found?.known), new Set(found?.held)];
    const isFresh = ({ id }: Envelope) => !seen.has(id) && seen.add(id);
    return {
      waiting: envelopes.filter(({ subject }) => held.has(subject)),
      fresh: envelopes.filter((envelope) => !held.has(envelope.subject) && isFresh(envelope)),
    };
  }

  private async handle(tx: WriteTx, envelopes: readonly Envelope[]): Promise<void> {
    for (const run of runsOfOneType(envelopes)) {
      const handler = this.handlers.get(run.type);
      if (!handler) throw new Error(`${this.consumer.name} has no handler for ${run.type}.`);
      await handler.apply(
        tx,
        run.envelopes.map((envelope) => received(envelope, handler.contract)),
        { ...this.parts, restating: false },
      );
    }
  }
}

function byMunicipality(batch: readonly Envelope[]): Map<string, Envelope[]> {
  const groups = new Map<string, Envelope[]>();
  for (const envelope of batch) {
    const group = groups.get(envelope.municipality);
    if (group) group.push(envelope);
    else groups.set(envelope.municipality, [envelope]);
  }
  return groups;
}

function runsOfOneType(envelopes: readonly Envelope[]) {
  const runs: { type: string; envelopes: Envelope[] }[] = [];
  for (const envelope of envelopes) {
    const last = runs.at(-1);
    if (last?.type === envelope.type) last.envelopes.push(envelope);
    else runs.push({ type: envelope.type, envelopes: [envelope] });
  }
  return runs;
}

const received = (envelope: Envelope, contract: Consumer['handlers'][number]['contract']): Received<never> => ({
  id: envelope.id,
  aggregateId: envelope.subject,
  aggregateVersion: envelope.aggregateversion,
  at: new Date(envelope.time),
  data: contract.schema.parse(envelope.data) as never,
});
