import type { Writable } from 'node:stream';
import { noteSpan } from '@nelikentta/observability';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { KeysAsked } from './keys-asked.js';
import { type Prepared, type PreparedByKey, prepared } from './prepared.js';
import type { Scope } from './scope.js';
import type { SlowStatements } from './slow-statements.js';

/** What a query may use. */
export interface ReadTx {
  readonly scope: Scope;
  /** Runs one parameterised statement (`$1`, `$2` …) and gives its rows. */
  rows<Row>(sql: string | Prepared, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Gives the rows of a key. What is asked of several keys in one turn of the event loop goes out as one statement. */
  rowsOf<Row>(statement: PreparedByKey, key: string): Promise<Row[]>;
}

/** What a query may use that leaves rows behind which tell of it. */
export interface AddTx extends ReadTx {
  /**
   * Adds a row before the transaction commits, by a statement that takes the municipality as `$1` and any number of rows, as JSON,
   * as `$2`. Nobody needs it earlier.
   */
  add(insertion: Prepared, row: object): void;
}

/** What a command may use. A function that takes it may write; one that takes `ReadTx` may not. */
export interface WriteTx extends AddTx {
  readonly manager: EntityManager;
  /**
   * Sends a statement without waiting for it: nobody needs its answer before the transaction ends. The commit waits for it, and
   * when it fails nothing is committed and the transaction fails with its error.
   */
  alongside(sql: string | Prepared, parameters?: readonly unknown[]): void;
  /** Says that there is something for others to hear of once this commits; otherwise nobody is woken for it. */
  tell(): void;
}

const settings = prepared(
  `SELECT set_config('nelikentta.municipality', $1, true), set_config('nelikentta.actor', $2, true),
          set_config('nelikentta.purpose', $3, true), set_config('transaction_read_only', $4, true)`,
);

/** What pg keeps to itself. */
interface Wired {
  readonly connection: { readonly stream: Pick<Writable, 'cork' | 'uncork'> };
}

/** What is sent in one turn of the event loop goes out in one write: each is a call of the operating system. */
function sendTogether(client: pg.ClientBase): void {
  const { stream } = (client as unknown as Wired).connection;
  stream.cork();
  process.nextTick(() => {
    stream.uncork();
  });
}

/** The statement failed because an earlier one had. */
const abortedBefore = '25P02';

/**
 * One transaction on one connection. A connection is a pipe: statements go out one behind the other without waiting for answers,
 * so beginning, setting the scope and the first question are one round trip, and what is sent alongside makes one with the commit.
 */
export class Transaction implements WriteTx {
  private readonly sent: Promise<unknown>[] = [];
  private readonly asked = new Map<PreparedByKey, KeysAsked>();
  private readonly added = new Map<Prepared, object[]>();
  private hasNews = false;
  private hasEnded = false;

  constructor(
    readonly scope: Scope,
    readonly manager: EntityManager,
    private readonly client: pg.ClientBase,
    readOnly: boolean,
    private readonly slow: SlowStatements,
  ) {
    this.alongside('START TRANSACTION');
    this.alongside(settings, [scope.municipality, scope.actor, scope.purpose ?? '', readOnly ? 'on' : 'off']);
  }

  tell(): void {
    this.hasNews = true;
  }

  get tells(): boolean {
    return this.hasNews;
  }

  /** Settles when PostgreSQL answers at all. */
  get begun(): Promise<unknown> {
    return this.sent[0] ?? Promise.resolve();
  }

  async rows<Row>(sql: string | Prepared, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.send(sql, parameters)).rows as Row[];
  }

  rowsOf<Row>(statement: PreparedByKey, key: string): Promise<Row[]> {
    const asked = this.asked.get(statement) ?? this.ask(statement);
    return asked.rowsOf(key) as Promise<Row[]>;
  }

  add(insertion: Prepared, row: object): void {
    const rows = this.added.get(insertion);
    if (rows) rows.push(row);
    else this.added.set(insertion, [row]);
  }

  alongside(sql: string | Prepared, parameters: readonly unknown[] = []): void {
    const answer = this.send(sql, parameters);
    // Whoever ends the transaction looks at it; until then it is no one's unhandled failure.
    answer.catch(() => undefined);
    this.sent.push(answer);
  }

  /** Rejects, with nothing committed, when any statement failed: also one whose failure somebody caught. */
  async commit(): Promise<void> {
    for (const [insertion, rows] of this.added) this.alongside(insertion, [this.scope.municipality, JSON.stringify(rows)]);
    const committed = this.end('COMMIT');
    const failure = await this.failureOf([...this.sent, committed]);
    if (failure) throw failure.reason;
    // PostgreSQL answers the commit of a failed transaction by rolling it back, and calls that no error.
    if ((await committed).command !== 'COMMIT') throw new Error('A statement failed, so the transaction was rolled back.');
  }

  /** Gives why the transaction failed: what failed first, where the error only says that something had. */
  async rollback(error: unknown): Promise<unknown> {
    const ended = this.end('ROLLBACK');
    const failure = await this.failureOf([...this.sent, ended.catch(() => undefined)]);
    return (error as { code?: unknown } | undefined)?.code === abortedBefore ? (failure?.reason ?? error) : error;
  }

  private ask(statement: PreparedByKey): KeysAsked {
    const asked = new KeysAsked(statement.key, (keys) => {
      this.asked.delete(statement);
      return this.rows(statement, [this.scope.municipality, keys]);
    });
    this.asked.set(statement, asked);
    // Until then nothing that was sent before goes out by itself.
    sendTogether(this.client);
    return asked;
  }

  private async failureOf(answers: readonly Promise<unknown>[]): Promise<PromiseRejectedResult | undefined> {
    return (await Promise.allSettled(answers)).find((answer) => answer.status === 'rejected');
  }

  private end(sql: 'COMMIT' | 'ROLLBACK'): Promise<pg.QueryResult> {
    const ended = this.send(sql, []);
    this.hasEnded = true;
    return ended;
  }

  private async send(sql: string | Prepared, values: readonly unknown[]): Promise<pg.QueryResult> {
    // The connection may be in somebody else's transaction by now.
    if (this.hasEnded) throw new Error('The transaction has ended; nothing more can be asked in it.');
    const statement = typeof sql === 'string' ? { text: sql } : sql;
    const sentAt = performance.now();
    const note = (failed: boolean) => {
      const tookMs = performance.now() - sentAt;
      noteSpan('statement', { statement: statement.text }, tookMs, failed);
      this.slow.note(statement.text, tookMs);
    };
    sendTogether(this.client);
    try {
      const answer = await answerOf(this.client, statement, values);
      note(false);
      return answer;
    } catch (error) {
      note(true);
      // The stack leads to whoever asked, rather than to the socket.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }
}

/** Sends it at once. What it is made of is handed over as it stands: of a configuration pg would first make a copy, which is slow. */
function answerOf(client: pg.ClientBase, { text, name }: Partial<Prepared> & { text: string }, values: readonly unknown[]) {
  return new Promise<pg.QueryResult>((resolve, reject) => {
    const query = new pg.Query(text, values as unknown[], (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
    client.query(Object.assign(query, { name }));
  });
}
