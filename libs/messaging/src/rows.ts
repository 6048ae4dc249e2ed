import type { Contract } from '@nelikentta/contracts';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import { append } from './outbox.js';

/** A message stays below 512 kB with its envelope. */
const mostBytes = 400_000;
const mostRows = 1000;

/** How rows become messages. */
export interface RowsFact<Row, Data> {
  readonly ids: Ids;
  readonly at: Date;
  /** What a row is about: the aggregate of a message of one row. A message of several is an aggregate of its own. */
  readonly aggregateOf: (row: Row) => { readonly id: string; readonly version: number };
  readonly dataOf: (rows: Row[]) => Data;
}

/** Appends what became true of many things at once: one message for as many rows as fit, none for none. */
export async function appendRows<Row, Data>(
  tx: WriteTx,
  contract: Contract<Data>,
  rows: readonly Row[],
  { ids, at, aggregateOf, dataOf }: RowsFact<Row, Data>,
): Promise<void> {
  for (const batch of messagesOf(rows)) {
    const id = ids.next();
    const [only] = batch;
    const aggregate = only !== undefined && batch.length === 1 ? aggregateOf(only) : { id, version: 1 };
    await append(tx, contract, { id, aggregateId: aggregate.id, aggregateVersion: aggregate.version, at, data: dataOf(batch) });
  }
}

/** The rows in their order, cut into messages of at most 1,000 rows and about 400 kB. */
export function messagesOf<Row>(rows: readonly Row[]): Row[][] {
  const messages: Row[][] = [];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    const last = messages.at(-1);
    if (last && last.length < mostRows && bytes + size <= mostBytes) {
      last.push(row);
      bytes += size;
    } else {
      messages.push([row]);
      bytes = size;
    }
  }
  return messages;
}
