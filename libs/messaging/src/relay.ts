import { setTimeout as wait } from 'node:timers/promises';
import { connectPlainly, type Login } from '@nelikentta/persistence';
import type { Log } from '@nelikentta/observability';
import type pg from 'pg';
import type { Envelope } from './envelope.js';
import { Interruption } from './interruption.js';
import { publishTraced } from './traced-publishing.js';
import type { Keeper, Transport } from './transport.js';
import { markPublished, publishedUpTo, unmarkUnkept, unpublished } from './unpublished.js';

export interface RelayParts {
  readonly service: string;
  readonly login: Login;
  readonly transport: Transport;
  readonly log: Log;
}

const pollMs = 200;
const standbyMs = 1000;
const shortestPauseMs = 10;
const longestPauseMs = 1000;
const answerMs = 5000;
const keeperKnownForMs = 5000;

/** Of the lock that the relay at work holds, and of the channel on which it listens. */
const duty = 'nelikentta.relay';
const takingDuty = `
  WITH lock AS MATERIALIZED (SELECT pg_try_advisory_lock(hashtext('${duty}')) AS mine)
  SELECT mine AS "isMine", CASE WHEN $1 AND NOT mine THEN pg_notify('${duty}', '') END FROM lock`;

/**
 * Publishes a service's outbox in order. One relay of a service works at a time, under a session's advisory lock that the
 * server frees when the process dies; the others stand by, and tell it when something was written where they are. A row is published
 * when its flag says so and never by `id > last`: see why-a-flag.md.
 */
export class Relay {
  private client: pg.Client | undefined;
  private isOnDuty = false;
  /** Who keeps what is published, and how far it had come. */
  private kept: Keeper | undefined;
  /** Whether what this relay published last lies there and is noted: what follows belongs behind it, and the keeper need not be asked. */
  private goesOn = false;
  /** When it was known last what the keeper keeps: by asking it, or by what it took behind the last. */
  private keeperKnownAt = -Infinity;
  private pauseMs = shortestPauseMs;
  private readonly ending = new AbortController();
  private isWoken = false;
  private wakeUp: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  private readonly interruption: Interruption;

  constructor(private readonly parts: RelayParts) {
    this.interruption = new Interruption(parts.log, {
      begins: 'The relay is held up by its database or its transport, and tries again.',
      ends: 'The relay goes on.',
    });
  }

  start(): void {
    this.running = this.run();
  }

  /** Something may be waiting: look now rather than at the next poll. */
  wake(): void {
    this.isWoken = true;
    this.wakeUp();
  }

  /** Whether nothing waits to be published. */
  async isEmpty(): Promise<boolean> {
    const found = await this.client?.query<{ waits: boolean }>(
      `SELECT EXISTS (SELECT FROM outbox WHERE published_at IS NULL) AS waits`,
    );
    return found?.rows[0]?.waits === false;
  }

  /** Finishes the batch in hand and frees the lock. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.wakeUp();
    await this.running;
    await this.disconnect();
  }

  private isStopping(): boolean {
    return this.ending.signal.aborted;
  }

  private async run(): Promise<void> {
    while (!this.isStopping()) {
      try {
        const client = this.client ?? (await this.connect());
        this.isOnDuty ||= await this.takesOver(client);
        if (!this.isOnDuty) await this.rest(standbyMs);
        else if (!(await this.publishNext(client))) await this.rest(pollMs);
        this.pauseMs = shortestPauseMs;
      } catch (error) {
        this.interruption.because(error);
        // A transport that is away costs no lock; a session that is gone has lost it.
        if (!(await this.answers())) await this.disconnect();
        await this.pause(this.pauseMs);
        this.pauseMs = Math.min(2 * this.pauseMs, longestPauseMs);
      }
    }
  }

  /** Gives whether more waits already. What is written meanwhile wakes the relay. */
  private async publishNext(client: pg.Client): Promise<boolean> {
    // What is written from now on may not be among what is read.
    this.isWoken = false;
    const { batch, areMore } = await unpublished(client, this.parts.service);
    // What is new must not overtake what was lost: it is kept behind what was published last, or this is asked for first.
    if (await this.refilled(client, batch.length > 0 && !this.goesOn)) return this.publishNext(client);
    if (batch.length > 0) await this.publish(client, batch);
    this.interruption.over();
    return areMore;
  }

  private async publish(client: pg.Client, batch: readonly Envelope[]): Promise<void> {
    const after = this.goesOn ? this.kept?.place : undefined;
    this.goesOn = false;
    const place = await publishTraced(this.parts.transport, batch, after);
    if (this.kept) this.kept = { ...this.kept, place: Math.max(this.kept.place, place) };
    await markPublished(client, batch, this.kept);
    this.goesOn = this.kept !== undefined;
    this.keeperKnownAt = performance.now();
  }

  private async answers(): Promise<boolean> {
    const { client } = this;
    if (client === undefined) return false;
    return client.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  private async connect(): Promise<pg.Client> {
    const client = await connectPlainly(this.parts.login, answerMs);
    this.client = client;
    client.on('notification', () => {
      this.wake();
    });
    // What a crash of the server forgets of these notes is published again, and known by its id.
    await client.query('SET synchronous_commit = off');
    return client;
  }

  /** Whether this relay is the one at work from now on; if not, that one hears of what was written here. */
  private async takesOver(client: pg.Client): Promise<boolean> {
    const hasNews = this.isWoken;
    this.isWoken = false;
    const { rows } = await client.query<{ isMine: boolean }>(takingDuty, [hasNews]);
    if (rows[0]?.isMine !== true) return false;
    await client.query(`LISTEN "${duty}"`);
    this.kept = await publishedUpTo(client);
    return true;
  }

  // What keeps the messages may lose them, all or the last of them; then they are published again from here, where they are the record.
  private async refilled(client: pg.Client, isNeeded: boolean): Promise<boolean> {
    const { transport, service, log } = this.parts;
    if (transport.keeper === undefined) return false;
    if (!isNeeded && !(await this.isTimeToAsk(client))) return false;
    const keeper = await transport.keeper(service);
    const { name, place } = keeper;
    this.keeperKnownAt = performance.now();
    const { kept } = this;
    const isAsBefore = kept?.name === name;
    if (isAsBefore && place >= kept.place) {
      this.kept = { name, place };
      return false;
    }
    this.goesOn = false;
    const count = await unmarkUnkept(client, keeper, isAsBefore);
    this.kept = { name, place: 0 };
    if (count > 0) log.warn('Messages were lost and are published again.', { count });
    return count > 0;
  }

  private async isTimeToAsk(client: pg.Client): Promise<boolean> {
    if (performance.now() - this.keeperKnownAt < keeperKnownForMs) return false;
    const { rows } = await client.query<{ any: boolean }>('SELECT EXISTS (SELECT FROM outbox) AS any');
    return rows[0]?.any === true;
  }

  /** For a while, or until something is written. */
  private rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.isWoken || this.isStopping()) this.wakeUp();
    });
  }

  /** What is written meanwhile does not cut it short: it could not be published all the same. */
  private pause(milliseconds: number): Promise<void> {
    return wait(milliseconds, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }

  private async disconnect(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.isOnDuty = false;
    this.goesOn = false;
    this.keeperKnownAt = -Infinity;
    await client?.end().catch(() => undefined);
  }
}
