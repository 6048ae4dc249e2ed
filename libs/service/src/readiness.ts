import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '@nelikentta/framework';
import { Interruption } from '@nelikentta/messaging';
import type { Log } from '@nelikentta/observability';
import type { Database } from '@nelikentta/persistence';

const againMs = 500;

/** Whether requests may be sent here: PostgreSQL answers, the tables are up to date, and the process was not told to end. */
export class Readiness {
  /** Resolves when the database could be used for the first time, or never can be. */
  readonly ready: Promise<void>;
  private readonly leaving = new AbortController();

  constructor(
    private readonly database: Database,
    log: Log,
  ) {
    this.ready = this.await(log);
  }

  /** Not ready from now on. */
  leave(): void {
    this.leaving.abort();
  }

  /** Throws `service-unavailable` when they may not. */
  async require(): Promise<void> {
    if (this.isLeaving()) throw new DomainError('service-unavailable', 'This process ends.');
    await this.database.ping();
  }

  private isLeaving(): boolean {
    return this.leaving.signal.aborted;
  }

  // Requests find out by themselves; this tells the operator why they are refused, and opens the pool before the first one.
  private async await(log: Log): Promise<void> {
    const absence = new Interruption(log, {
      begins: 'The database cannot be used yet; requests are refused until it can.',
      ends: 'The database can be used.',
    });
    while (!this.isLeaving()) {
      try {
        await this.database.opened();
        absence.over();
        return;
      } catch (error) {
        absence.because(error);
        await wait(againMs, undefined, { signal: this.leaving.signal }).catch(() => undefined);
      }
    }
  }
}
