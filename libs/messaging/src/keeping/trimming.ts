import type { Clock, Database, Scope } from '@nelikentta/persistence';
import type { Transport } from '../transport.js';
import { hasListened, inboxGoesBefore, outboxGoesBefore } from './rules.js';
import { trimInbox, trimOutbox } from './trim.js';

export interface TrimmingParts {
  readonly service: string;
  readonly consumers: readonly string[];
  readonly transport: Transport;
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Deletes of a service's outbox and inbox what can be asked for by nobody any more (why-trimming-is-safe.md), a little at a time.
 * While it cannot be learnt how long messages are kept, nothing is deleted.
 */
export class Trimming {
  private readonly since: Date;

  constructor(private readonly parts: TrimmingParts) {
    this.since = parts.clock.now();
  }

  /** Deletes a batch of each. Gives whether there may be more. */
  async step(scope: Scope): Promise<boolean> {
    const { consumers, database, clock } = this.parts;
    const now = clock.now();
    const kept = await this.keptByOwn();
    let more = kept !== undefined && (await database.write(scope, (tx) => trimOutbox(tx, outboxGoesBefore(now, kept))));
    if (!hasListened(this.since, now)) return more;
    for (const consumer of consumers) more = (await this.trimInboxOf(scope, consumer, now)) || more;
    return more;
  }

  private async keptByOwn(): Promise<number | undefined> {
    const { service, transport } = this.parts;
    if (transport.keeper === undefined) return 0;
    return (await transport.keeper(service).catch(() => undefined))?.keptMs;
  }

  private async trimInboxOf(scope: Scope, consumer: string, now: Date): Promise<boolean> {
    const { service, transport, database } = this.parts;
    const kept = transport.lineOf ? (await transport.lineOf(`${service}.${consumer}`))?.keptMs : 0;
    return kept !== undefined && database.write(scope, (tx) => trimInbox(tx, consumer, inboxGoesBefore(now, kept)));
  }
}
