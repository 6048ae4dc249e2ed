import { hash } from 'node:crypto';
import type { ReadTx } from '@nelikentta/persistence';
import { sourceOf } from './collect-batches.js';
import type { NumberedRow, SourcedRow } from './import-kind.js';
import type { ToldRow } from './decide-rows.js';

/** What a batch tells that its sources have not told before. */
export interface News<Row> {
  readonly rows: readonly ToldRow<Row>[];
  /** Those of them whose sources told of the same thing before, and otherwise. */
  readonly retold: readonly Row[];
  /** How many rows tell what was told last, word for word: whatever people have corrected since stays. */
  readonly repeated: number;
}

/** By `sourceOf` a row: the digest of what its source told last. */
export type ToldBefore = ReadonlyMap<string, string>;

/** Sorts out the rows that tell nothing new, with one statement and without a lock: most of a file that is sent every night. */
export async function findNews<Row extends SourcedRow>(
  tx: ReadTx,
  rows: readonly NumberedRow<Row>[],
  toldBefore: (tx: ReadTx, sources: readonly SourcedRow[]) => Promise<ToldBefore>,
): Promise<News<Row>> {
  const before = await toldBefore(
    tx,
    rows.map(({ row }) => row),
  );
  const told = rows.map(({ line, row }) => ({ line, row, told: digestOf(row) }));
  const news = told.filter((each) => before.get(sourceOf(each.row)) !== each.told);
  const retold = news.flatMap(({ row }) => (before.has(sourceOf(row)) ? [row] : []));
  return { rows: news, retold, repeated: rows.length - news.length };
}

/** As PostgreSQL writes and reads bytes of a text. */
const digestOf = (row: object): string => `\\x${hash('sha256', JSON.stringify(row), 'hex')}`;
