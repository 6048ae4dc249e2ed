import { type Contract, type RestatedPage, restatementOf, type RowId } from '@nelikentta/contracts';
import { DomainError } from '@nelikentta/framework';
import type { Log } from '@nelikentta/observability';
import type { Clock, Database, Ids, Scope, WriteTx } from '@nelikentta/persistence';
import type { Consumer, Handler, Received } from '../consumer.js';
import { Interruption } from '../interruption.js';
import type { Questions } from '../questions.js';
import { firstOf, isWithin } from './key.js';
import { disbelieve, heldAfter, type KeptRows, remove, removeOrphans } from './kept-rows.js';
import { moveOn, requestRestatement, standsStill, strangers, type UnderWay, underWay } from './restatements.js';

export interface RestatingParts {
  readonly database: Database;
  readonly questions: Questions;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

const rowsInPage = 1000;
/** A page of a thousand rows is read in milliseconds; its owner may be busy. */
const answerMs = 10_000;

type Restated = Handler & { readonly kept: KeptRows };
interface Line {
  readonly consumer: Consumer;
  readonly handlers: readonly Restated[];
  readonly waiting: Interruption;
}

/**
 * Has the owners of what a service is told state all of it anew, page by page, and holds what it keeps against that: what is missing
 * is written, what differs mended, what no owner knows removed. Messages go on being applied meanwhile: the highest version is the
 * truth in whatever order the two come, and only what was held before its page was asked for can be found unknown.
 */
export class Restating {
  private readonly lines: ReadonlyMap<string, Line>;

  constructor(
    consumers: readonly Consumer[],
    private readonly parts: RestatingParts,
  ) {
    this.lines = new Map(
      consumers.flatMap((consumer) => lineOf(consumer, parts.log)).map((line) => [line.consumer.name, line]),
    );
  }

  /** Begins anew with all that a consumer is told. Throws `not-found` when no such consumer keeps what it is told. */
  request(tx: WriteTx, consumer: string, reason: 'asked' | 'gap') {
    const first = this.lines.get(consumer)?.handlers[0];
    if (!first) throw new DomainError('not-found', 'No such consumer keeps what it is told.', { consumer });
    return requestRestatement(tx, consumer, first.contract.type, reason, this.parts.clock.now());
  }

  /** Takes every restatement in the municipality one page further. Gives whether any went on; one whose owner is away waits. */
  async step(scope: Scope): Promise<boolean> {
    if (this.lines.size === 0) return false;
    const { database } = this.parts;
    const fresh = await database.read(scope, (tx) => strangers(tx, [...this.lines.keys()]));
    for (const name of fresh) await database.write(scope, (tx) => this.welcome(tx, name));
    let went = fresh.length > 0;
    for (const restatement of await database.read(scope, underWay)) {
      const line = this.lines.get(restatement.consumer);
      if (line && (await this.turnPage(scope, line, restatement))) went = true;
    }
    return went;
  }

  // Another process may have been quicker.
  private async welcome(tx: WriteTx, name: string): Promise<void> {
    const [stranger] = await strangers(tx, [name]);
    const type = this.lines.get(name)?.handlers[0]?.contract.type;
    if (stranger !== undefined && type !== undefined) await requestRestatement(tx, name, type, 'new', this.parts.clock.now());
  }

  private async turnPage(scope: Scope, line: Line, at: UnderWay): Promise<boolean> {
    const { database } = this.parts;
    const place = Math.max(
      0,
      line.handlers.findIndex(({ contract }) => contract.type === at.type),
    );
    const handler = line.handlers[place];
    if (!handler) return false;
    // Held before it is asked for: what comes by a message meanwhile is none of this page's business.
    const held = await database.read(scope, (tx) => heldAfter(tx, handler.kept, at.after, rowsInPage));
    const page = await this.ask(scope, line, handler.contract, at);
    if (page === undefined) return false;
    await database.write(scope, async (tx) => {
      if (!(await standsStill(tx, at))) return;
      const next = line.handlers[place + 1]?.contract.type ?? null;
      await this.apply(tx, line.consumer, handler, { at, held, page, next });
    });
    return true;
  }

  private async ask({ municipality }: Scope, { consumer, waiting }: Line, contract: Contract, { after }: UnderWay) {
    const wanted = { type: contract.type, after, limit: rowsInPage };
    const asker = { municipality, actor: `consumer:${consumer.name}` };
    try {
      const page = await this.parts.questions.ask(restatementOf(contract.owner), asker, wanted, answerMs);
      waiting.over();
      return page;
    } catch (error) {
      if (!(error instanceof DomainError && error.kind === 'unavailable')) throw error;
      waiting.because(error);
      return undefined;
    }
  }

  private async apply(tx: WriteTx, consumer: Consumer, { contract, kept, apply }: Restated, turn: Turn): Promise<void> {
    const { clock, ids } = this.parts;
    const { at, held, page, next } = turn;
    const now = clock.now();
    const parts = { clock, ids, restating: true };
    const data = page.data === null ? undefined : contract.schema.parse(page.data);
    const stated = data === undefined ? [] : contract.rowsIn(data);
    const end = firstOf(page.upTo, held.length < rowsInPage ? null : (held.at(-1)?.key ?? null));
    const { unknown, tooNew } = compare(held, stated, end);
    // Asked again when they are written over: what came of them until now was passed by as older.
    if (tooNew.length > 0) return disbelieve(tx, kept, tooNew);
    await remove(
      tx,
      kept,
      unknown.map(({ key }) => key),
    );
    const id = ids.next();
    const message: Received<never> = { id, aggregateId: id, aggregateVersion: 1, at: now, data: data as never };
    if (data !== undefined) await apply(tx, [message], parts);
    await removeOrphans(tx, kept, at.after, end);
    const type = end === null ? next : at.type;
    if (type === null) await consumer.restated?.(tx, parts);
    const rows = stated.filter(({ key }) => isWithin(key, end)).length;
    await moveOn(tx, consumer.name, { type, after: end, rows, removed: unknown.length }, now);
  }
}

/** A page, what was held when it was asked for, and the type that follows. */
interface Turn {
  readonly at: UnderWay;
  readonly held: readonly RowId[];
  readonly page: RestatedPage;
  readonly next: string | null;
}

function lineOf(consumer: Consumer, log: Log): Line[] {
  const handlers = consumer.handlers.filter((handler): handler is Restated => handler.kept !== undefined);
  const sentences = { begins: 'A restatement waits for an answer.', ends: 'A restatement goes on.' };
  // Who keeps only part of what it is told has nothing to hold the rest against.
  if (handlers.length < consumer.handlers.length) return [];
  return [{ consumer, handlers, waiting: new Interruption(log, sentences, { consumer: consumer.name }) }];
}

/** What is held up to an end that the owner does not know, and what claims to be newer than it knows. */
function compare(held: readonly RowId[], stated: readonly RowId[], end: UnderWay['after']) {
  const versions = new Map(stated.map(({ key, version }) => [key.join(), version]));
  const comparable = held.filter(({ key }) => isWithin(key, end));
  return {
    unknown: comparable.filter(({ key }) => !versions.has(key.join())),
    tooNew: comparable.filter(({ key, version }) => (versions.get(key.join()) ?? version) < version),
  };
}
