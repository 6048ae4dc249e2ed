import type { Prepared, PreparedByKey } from './prepared.js';
import type { Scope } from './scope.js';
import type { AddTx } from './transaction.js';

/** While so many are under way, who comes waits for the next. */
const mostUnderWay = 2;

/** Part of a transaction that several share: each on behalf of its own actor, all of one municipality. */
export class SharedTx implements AddTx {
  constructor(
    readonly scope: Scope,
    private readonly whole: AddTx,
  ) {}

  rows<Row>(sql: string | Prepared, parameters?: readonly unknown[]): Promise<Row[]> {
    return this.whole.rows(sql, parameters);
  }

  rowsOf<Row>(statement: PreparedByKey, key: string): Promise<Row[]> {
    return this.whole.rowsOf(statement, key);
  }

  add(insertion: Prepared, row: object): void {
    this.whole.add(insertion, row);
  }
}

/** Those who wait for a transaction to begin, or for what they all asked in it to be committed. */
class Sharers {
  haveBegun = false;
  private tell: (tx: AddTx) => void = () => undefined;
  private readonly beginning = new Promise<AddTx>((resolve) => {
    this.tell = resolve;
  });
  private readonly answers: Promise<unknown>[] = [];

  /** Does the work once the transaction has begun, where the caller is. */
  add<T>(scope: Scope, work: (tx: SharedTx) => Promise<T>): Promise<T> {
    const answer = this.beginning.then((tx) => work(new SharedTx(scope, tx)));
    this.answers.push(answer);
    return answer;
  }

  /** Lets all of them work; resolves when the last of them has its answer, or its refusal. */
  async begin(tx: AddTx): Promise<void> {
    this.haveBegun = true;
    this.tell(tx);
    await Promise.allSettled(this.answers);
  }
}

/**
 * Reads of one municipality that come at the same time, in one transaction: it begins and commits once for all of them, and what they
 * ask by key is asked once. Nobody is answered before it commits. One that is refused takes nobody with it; a statement that fails,
 * everybody.
 */
export class SharedTransactions {
  private next: { readonly sharers: Sharers; readonly committed: Promise<void> } | undefined;
  private underWay = 0;
  private ended: () => void = () => undefined;

  /** @param begin opens a transaction, and commits it when the work resolves */
  constructor(private readonly begin: (work: (tx: AddTx) => Promise<void>) => Promise<void>) {}

  async join<T>(scope: Scope, work: (tx: SharedTx) => Promise<T>): Promise<T> {
    const { sharers, committed } = (this.next ??= this.prepare());
    const answer = sharers.add(scope, work);
    try {
      await committed;
    } catch (failure) {
      // Whose own statement failed is told why; the others, that it took them with it.
      if (sharers.haveBegun) await answer;
      throw failure;
    }
    return answer;
  }

  private prepare(): NonNullable<typeof this.next> {
    const sharers = new Sharers();
    return { sharers, committed: this.run(sharers) };
  }

  private async run(sharers: Sharers): Promise<void> {
    // Requests that lie there already are read first.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.underWay === mostUnderWay)
      await new Promise<void>((resolve) => {
        this.ended = resolve;
      });
    this.next = undefined;
    this.underWay += 1;
    try {
      await this.begin((tx) => sharers.begin(tx));
    } finally {
      this.underWay -= 1;
      this.ended();
    }
  }
}
