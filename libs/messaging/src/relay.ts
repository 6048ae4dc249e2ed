import { connectPlainly, type Login } from '@nelikentta/persistence';
import type { Log } from '@nelikentta/observability';
import type pg from 'pg';
import type { Envelope } from './envelope.js';
import { depthOf, type OutboxDepth } from './outbox-depth.js';
import { publishTraced } from './traced-publishing.js';
import type { Transport } from './transport.js';

export interface RelayParts {
  readonly service: string;
  readonly login: Login;
  readonly transport: Transport;
  readonly log: Log;
}

const pollMs = 200;
const standbyMs = 1000;
const keeperAskedEveryMs = 5000;
const batchRows = 500;
const batchBytes = 4_000_000;

/**
 * Publishes a service's outbox in order. One relay of a service works at a time, under a session's advisory lock that the
 * server frees when the process dies. A row is published when its flag says so and never by `id > last`: see why-a-flag.md.
 */
export class Relay {
  private client: pg.Client | undefined;
  private keeper: string | null = null;
  private keeperAskedAt = -Infinity;
  private stopping = false;
  private wakeUp: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: RelayParts) {}

  start(): void {
    this.running = this.run();
  }

  /** Something may be waiting: look now rather than at the next poll. */
  wake(): void {
    this.wakeUp();
  }

  /** Whether nothing waits to be published. */
  async isEmpty(): Promise<boolean> {
    const found = await this.client?.query<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM outbox WHERE published_at IS NULL) AS waits`,
    );
    return found?.rows[0]?.waits === false;
  }

  /** What waits to be published; undefined while another process publishes it. */
  async depth(): Promise<OutboxDepth | undefined> {
    return this.client && depthOf(this.client);
  }

  /** Finishes the batch in hand and frees the lock. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp();
    await this.running;
    await this.disconnect();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        this.client ??= await this.takeOver();
        if (this.client) await this.refillWhenLost(this.client);
        const published = this.client ? await this.publishBatch(this.client) : 0;
        if (published === 0) await this.rest(this.client ? pollMs : standbyMs);
      } catch (error) {
        this.parts.log.warn('The relay lost its connection or its transport, and tries again.', { error });
        await this.disconnect();
        await this.rest(standbyMs);
      }
    }
  }

  private async takeOver(): Promise<pg.Client | undefined> {
    const client = await connectPlainly(this.parts.login);
    const locked = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(hashtext('nelikentta.relay')) AS mine`);
    if (locked.rows[0]?.mine) return client;
    await client.end();
    return undefined;
  }

  // What keeps the messages may lose them all; then they are published again from here, where they are the record.
  private async refillWhenLost(client: pg.Client): Promise<void> {
    const { transport, service, log } = this.parts;
    if (transport.keeper === undefined || performance.now() - this.keeperAskedAt < keeperAskedEveryMs) return;
    const { rows } = await client.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM outbox) AS any');
    if (rows[0]?.any !== true) return;
    const keeper = await transport.keeper(service);
    this.keeperAskedAt = performance.now();
    if (keeper === this.keeper) return;
    const refilled = await client.query(unkept, [keeper]);
    this.keeper = keeper;
    if (refilled.rowCount) log.warn('Messages were lost and are published again.', { count: refilled.rowCount });
  }

  private async publishBatch(client: pg.Client): Promise<number> {
    const { rows } = await client.query<OutboxRow>({ name: 'unpublished', text: unpublished, values: [batchRows, batchBytes] });
    if (rows.length === 0) return 0;
    await publishTraced(
      this.parts.transport,
      rows.map((row) => envelopeOf(row, this.parts.service)),
    );
    await client.query({
      name: 'published',
      text: `UPDATE outbox SET published_at = now(), keeper = $3
              WHERE (municipality, id) IN (SELECT * FROM unnest($1::char(3)[], $2::uuid[]))`,
      values: [rows.map((row) => row.municipality), rows.map((row) => row.id), this.keeper],
    });
    return rows.length;
  }

  private rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stopping) this.wakeUp();
    });
  }

  private async disconnect(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.keeperAskedAt = -Infinity;
    await client?.end().catch(() => undefined);
  }
}

interface OutboxRow {
  readonly municipality: string;
  readonly id: string;
  readonly type: string;
  readonly aggregate_id: string;
  readonly aggregate_version: number;
  readonly at: Date;
  readonly traceparent: string | null;
  readonly data: unknown;
}

// The oldest rows that fit a batch, and always at least one.
const unpublished = `
  SELECT municipality, id, type, aggregate_id, aggregate_version, at, traceparent, data
    FROM (SELECT *, sum(octet_length(data::text)) OVER (ORDER BY position) - octet_length(data::text) AS before
            FROM (SELECT * FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT $1) AS oldest) AS measured
   WHERE before < $2
   ORDER BY position`;

// Consumers know what they have applied, so what was not lost does no harm. Older than a stream keeps, it was applied or parked.
const unkept = `
  UPDATE outbox SET published_at = NULL
   WHERE published_at > now() - interval '7 days' AND keeper IS DISTINCT FROM $1`;

const envelopeOf = (row: OutboxRow, service: string): Envelope => ({
  specversion: '1.0',
  id: row.id,
  type: row.type,
  source: `/${service}`,
  subject: row.aggregate_id,
  time: row.at.toISOString(),
  datacontenttype: 'application/json',
  municipality: row.municipality,
  aggregateversion: row.aggregate_version,
  ...(row.traceparent === null ? {} : { traceparent: row.traceparent }),
  data: row.data,
});
