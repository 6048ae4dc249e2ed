import { type Contract, type RestatedPage, restatementOf } from '@nelikentta/contracts';
import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { type Answer, answer } from '../questions.js';
import { messagesOf } from '../rows.js';
import type { Key } from './key.js';

/** How an owner states the rows of one of its contracts from its own tables. */
export interface Statement {
  readonly contract: Contract;
  readonly page: (tx: ReadTx, after: Key | null, limit: number) => Promise<RestatedPage>;
}

/** How the rows of a contract are read again and become the data of a message. */
export interface Restated<Row, Data> {
  /** The next so many rows after a key, in the order of their keys. */
  readonly read: (tx: ReadTx, after: Key | null, limit: number) => Promise<readonly Row[]>;
  readonly dataOf: (rows: Row[]) => Data;
}

/** States a contract's rows as they now stand: as many as fit a message. */
export const states = <Row, Data>(contract: Contract<Data>, { read, dataOf }: Restated<Row, Data>): Statement => ({
  contract,
  page: async (tx, after, limit) => {
    const rows = await read(tx, after, limit);
    const [fitting] = messagesOf(rows);
    if (fitting === undefined) return { data: null, upTo: null };
    const data = contract.schema.parse(dataOf(fitting));
    const isLast = rows.length < limit && fitting.length === rows.length;
    return { data, upTo: isLast ? null : (contract.rowsIn(data).at(-1)?.key ?? null) };
  },
});

/** Lets the other services ask for all that this one ever told them, as it is now known. */
export const answersRestatement = (owner: string, statements: readonly Statement[]): Answer =>
  answer(restatementOf(owner), (database, scope, { type, after, limit }) => {
    const statement = statements.find(({ contract }) => contract.type === type);
    if (!statement) throw new DomainError('not-found', 'This service tells of nothing by that type.', { type });
    return database.read(scope, (tx) => statement.page(tx, after, limit));
  });
