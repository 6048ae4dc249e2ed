import { setTimeout as wait } from 'node:timers/promises';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Log } from '@nelikentta/observability';
import { Interruption } from '../interruption.js';
import { connectOnce, disconnectNats, type NatsOptions } from './connection.js';

const againMs = 500;

/** NATS cannot be reached just now. It is told once by the link, so whoever meets it need not tell it again. */
export class NatsAway extends Error {
  override readonly name = 'NatsAway';

  constructor() {
    super('NATS cannot be reached just now.');
  }
}

/** A process's way to NATS: it is sought in the background, for ever, and what is needed of it meanwhile is refused at once. */
export class NatsLink {
  readonly service: string;
  /** Pends until NATS is reached for the first time. */
  readonly connected: Promise<NatsConnection>;
  private made: NatsConnection | undefined;
  private reachable = false;
  private readonly ending = new AbortController();
  private readonly absence: Interruption;

  constructor(
    private readonly options: NatsOptions,
    private readonly log: Log,
  ) {
    this.service = options.service;
    this.absence = new Interruption(log, {
      begins: 'NATS cannot be reached and is tried again; messages wait in the outbox.',
      ends: 'NATS is reached again.',
    });
    this.connected = new Promise((resolve) => {
      void this.seek(resolve);
    });
  }

  /** Throws `NatsAway` while there is none. */
  get connection(): NatsConnection {
    if (this.made === undefined || !this.reachable) throw new NatsAway();
    return this.made;
  }

  get isReachable(): boolean {
    return this.reachable;
  }

  /** Sends what waits to be sent, as far as NATS is there, and seeks it no more. */
  async close(): Promise<void> {
    this.ending.abort();
    if (this.made) await disconnectNats(this.made);
  }

  private isEnding(): boolean {
    return this.ending.signal.aborted;
  }

  private async seek(found: (connection: NatsConnection) => void): Promise<void> {
    while (!this.isEnding()) {
      const connection = await connectOnce(this.options).catch((error: unknown) => {
        this.absence.because(error);
      });
      if (connection) {
        if (this.isEnding()) return connection.close();
        this.made = connection;
        this.reachable = true;
        this.absence.over();
        void this.watch(connection);
        found(connection);
        return;
      }
      await wait(againMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
    }
  }

  private async watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === 'error') this.log.warn('NATS refused something.', { error: status.error });
      if (status.type === 'disconnect') {
        this.reachable = false;
        if (!this.isEnding()) this.absence.because(new NatsAway());
      }
      if (status.type === 'reconnect') {
        this.reachable = true;
        this.absence.over();
      }
    }
    this.reachable = false;
  }
}
