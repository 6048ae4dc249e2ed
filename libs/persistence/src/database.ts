import { AsyncLocalStorage } from 'node:async_hooks';
import { DomainError } from '@nelikentta/framework';
import { type Metrics, spanned } from '@nelikentta/observability';
import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { DatabaseMeasures } from './database-measures.js';
import type { Opening } from './opening.js';
import type { Scope } from './scope.js';
import { SharedTransactions, SharedTx } from './shared-transactions.js';
import { giveUpSilent } from './silent-connection.js';
import { SlowStatements } from './slow-statements.js';
import { type AddTx, type ReadTx, Transaction, type WriteTx } from './transaction.js';
import { isUnavailable } from './unavailable.js';

type Mode = 'on' | 'off';

/**
 * The only door to a service's database: every transaction has a scope, and row-level security sees it.
 *
 * A read or write inside a write is the same transaction: a request that is audited or idempotent opens it, and the use
 * case joins it, so data, audit row, idempotency key and outbox commit together or not at all.
 */
export class Database {
  private readonly open = new AsyncLocalStorage<WriteTx | SharedTx>();
  private readonly shared = new Map<string, SharedTransactions>();
  private readonly committed = new Set<() => void>();
  private readonly slow = new SlowStatements();

  private measures: DatabaseMeasures | undefined;

  constructor(
    private readonly source: DataSource,
    private readonly opening: Opening,
    private readonly patienceMs: number,
  ) {}

  /** Resolves when the pool is open and the tables are up to date; rejects with the reason why not yet. */
  opened(): Promise<void> {
    return this.opening.done();
  }

  /** A read-only transaction. Throws `service-unavailable` when PostgreSQL cannot be reached. */
  read<T>(scope: Scope, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    return outer ? work(joining(outer, scope)) : this.begin(scope, 'on', work);
  }

  /**
   * A read-only transaction that it shares with others of the municipality that come at the same time. For what is found by key, at
   * once: who reads long here holds up the others, and one whose statement fails takes them with it.
   */
  readTogether<T>(scope: Scope, work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.together(scope, 'on', work);
  }

  /** The same for reads that leave rows behind which tell of them; nobody is answered before those are committed. */
  readAndAddTogether<T>(scope: Scope, work: (tx: AddTx) => Promise<T>): Promise<T> {
    return this.together(scope, 'off', work);
  }

  /** A transaction that commits when `work` resolves and leaves nothing behind when it rejects. */
  write<T>(scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer instanceof SharedTx) throw new Error('A read that others share cannot write.');
    return outer ? work(joining(outer, scope)) : this.begin(scope, 'off', work);
  }

  /** A write that stands by itself even inside another: the note of a refusal, whose own transaction is rolled back. */
  writeApart<T>(scope: Scope, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.open.exit(() => this.write(scope, work));
  }

  /** Calls back after each commit of this process that has something to tell; the relay wakes up by it. */
  onCommit(listener: () => void): void {
    this.committed.add(listener);
  }

  /** Measures transactions and the pool from now on. */
  measureBy(metrics: Metrics): void {
    this.measures = new DatabaseMeasures(metrics, this.source, this.slow);
  }

  /** Throws `service-unavailable` when PostgreSQL does not answer or lacks tables: what readiness asks. */
  async ping(): Promise<void> {
    try {
      await this.connected('on', async (runner, answered) => {
        await runner.query('SELECT 1');
        answered();
      });
    } catch (error) {
      throw unavailable(error);
    }
  }

  close(): Promise<void> {
    return this.opening.close();
  }

  private together<T>(scope: Scope, readOnly: Mode, work: (tx: AddTx) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer) return work(joining(outer, scope));
    return spanned('transaction', { municipality: scope.municipality }, () =>
      this.sharedBy(scope, readOnly).join(scope, (tx) => this.open.run(tx, () => work(tx))),
    ).catch(refuseUnavailable);
  }

  private sharedBy({ municipality }: Scope, readOnly: Mode): SharedTransactions {
    const name = `${municipality} ${readOnly}`;
    const found = this.shared.get(name);
    if (found) return found;
    const shared = new SharedTransactions((work) => this.transact({ municipality, actor: '' }, readOnly, work));
    this.shared.set(name, shared);
    return shared;
  }

  private begin<T>(scope: Scope, readOnly: Mode, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return spanned('transaction', { municipality: scope.municipality }, () =>
      this.transact(scope, readOnly, (tx) => (readOnly === 'on' ? work(tx) : this.open.run(tx, () => work(tx)))),
    ).catch(refuseUnavailable);
  }

  private transact<T>(scope: Scope, readOnly: Mode, work: (tx: WriteTx) => Promise<T>): Promise<T> {
    return this.connected(readOnly, async (runner, answered, client) => {
      // TypeORM is told of the transaction that it did not begin: it locks rows only in one, and joins it rather than begin its own.
      Object.assign(runner, { isTransactionActive: true });
      const tx = new Transaction(scope, runner.manager, client, readOnly === 'on', this.slow);
      void tx.begun.then(answered, answered);
      const result = await workOrRollBack(tx, work);
      await tx.commit();
      if (tx.tells) for (const listener of this.committed) listener();
      return result;
    });
  }

  /** Does the work on a connection of its own, and measures how long the connection was waited for and used. */
  private async connected<T>(
    mode: Mode,
    work: (runner: QueryRunner, answered: () => void, client: pg.PoolClient) => Promise<T>,
  ): Promise<T> {
    const asked = performance.now();
    await this.opening.done().catch((error: unknown) => {
      throw unavailable(error);
    });
    const runner = this.source.createQueryRunner();
    let answered: () => void = () => undefined;
    try {
      const client = (await runner.connect()) as pg.PoolClient;
      answered = giveUpSilent(client, this.patienceMs);
      this.measures?.waited(asked);
      const working = () => work(runner, answered, client);
      return await (this.measures?.lasting(mode === 'on' ? 'read' : 'write', working) ?? working());
    } finally {
      answered();
      await runner.release();
    }
  }
}

const unavailable = (cause: unknown): DomainError =>
  Object.assign(new DomainError('service-unavailable', 'The database does not answer just now.'), { cause });

function refuseUnavailable(error: unknown): never {
  throw isUnavailable(error) ? unavailable(error) : error;
}

// Also what throws before it has promised anything: a connection given back within its transaction would be the next one's.
async function workOrRollBack<T>(tx: Transaction, work: (tx: WriteTx) => Promise<T>): Promise<T> {
  try {
    return await work(tx);
  } catch (error) {
    throw await tx.rollback(error);
  }
}

function joining<Tx extends ReadTx>(outer: Tx, scope: Scope): Tx {
  if (outer.scope.municipality !== scope.municipality)
    throw new Error('A transaction of one municipality cannot be joined on behalf of another.');
  return outer;
}
