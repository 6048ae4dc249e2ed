import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '@nelikentta/framework';
import { type Metrics, spanned } from '@nelikentta/observability';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { DatabaseMeasures } from './database-measures.js';
import type { Scope } from './scope.js';
import { isUnavailable } from './unavailable.js';

/** What a query may use. */
export interface ReadTx {
  readonly scope: Scope;
  /** Runs one parameterised statement (`$1`, `$2` …) and gives its rows. */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** What a command may use. A function that takes it may write; one that takes `ReadTx` may not. */
export interface WriteTx extends ReadTx {
  readonly manager: EntityManager;
}

type Mode = 'on' | 'off';

/**
 * The only door to a service's database: every transaction has a scope, and row-level security sees it.
 *
 * A read or write inside a write is the same transaction: a request that is audited or idempotent opens it, and the use
 * case joins it, so data, audit row, idempotency key and outbox commit together or not at all.
 */
export class Database {
  private readonly open = new AsyncLocalStorage<WriteTx>();
  private readonly committed = new Set<() => void>();

  private measures: DatabaseMeasures | undefined;

  constructor(private readonly source: DataSource) {}

  /** A read-only transaction. Throws `service-unavailable` when PostgreSQL cannot be reached. */
  read<T>(scope: Scope, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.within(scope, 'on', work);
  }

  /** A transaction that commits when `work` resolves and leaves nothing behind when it rejects. */
  async write<T>(scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const joins = this.open.getStore() !== undefined;
    const result = await this.within(scope, 'off', work);
    if (!joins) for (const listener of this.committed) listener();
    return result;
  }

  /** A write that stands by itself even inside another: the note of a refusal, whose own transaction is rolled back. */
  writeApart<T>(scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.open.exit(() => this.write(scope, work));
  }

  /** Calls back after each write that this process committed; the relay wakes up by it. */
  onCommit(listener: () => void): void {
    this.committed.add(listener);
  }

  /** Measures transactions and the pool from now on. */
  measureBy(metrics: Metrics): void {
    this.measures = new DatabaseMeasures(metrics, this.source);
  }

  /** Rejects when PostgreSQL does not answer: what readiness asks. */
  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }

  close(): Promise<void> {
    return this.source.destroy();
  }

  private within<T>(scope: Scope, readOnly: Mode, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer) return work(joining(outer, scope));
    return this.begin(scope, readOnly, work).catch((error: unknown) => {
      throw isUnavailable(error) ? new DomainError('service-unavailable', 'The database does not answer just now.') : error;
    });
  }

  private begin<T>(scope: Scope, readOnly: Mode, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return spanned('transaction', { municipality: scope.municipality }, () =>
      this.connected(readOnly, (runner) =>
        runner.manager.transaction((manager) => this.scoped(manager, scope, readOnly, work)),
      ),
    );
  }

  private async scoped<T>(manager: EntityManager, scope: Scope, readOnly: Mode, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    await manager.query(
      `SELECT set_config('nelikentta.municipality', $1, true), set_config('nelikentta.actor', $2, true),
                set_config('nelikentta.purpose', $3, true), set_config('transaction_read_only', $4, true)`,
      [scope.municipality, scope.actor, scope.purpose ?? '', readOnly],
    );
    const tx: WriteTx = { scope, manager, rows: (sql, parameters) => rowsOf(manager, sql, parameters) };
    return readOnly === 'on' ? work(tx) : this.open.run(tx, () => work(tx));
  }

  /** Does the work on a connection of its own, and measures how long the connection was waited for and used. */
  private async connected<T>(mode: Mode, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const asked = performance.now();
    const runner = this.source.createQueryRunner();
    try {
      await runner.connect();
      this.measures?.waited(asked);
      return await (this.measures?.lasting(mode === 'on' ? 'read' : 'write', () => work(runner)) ?? work(runner));
    } finally {
      await runner.release();
    }
  }
}

async function rowsOf<Row>(manager: EntityManager, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const { queryRunner } = manager;
  if (!queryRunner) throw new Error('A transaction has its own connection.');
  return (await queryRunner.query(sql, [...parameters], true)).records as Row[];
}

function joining(outer: WriteTx, scope: Scope): WriteTx {
  if (outer.scope.municipality !== scope.municipality)
    throw new Error('A transaction of one municipality cannot be joined on behalf of another.');
  return outer;
}
