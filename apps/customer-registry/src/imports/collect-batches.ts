import { setImmediate as otherWork } from 'node:timers/promises';
import type { ReadRow } from '@nelikentta/http';
import type { Clock } from '@nelikentta/persistence';
import type { ImportKind, NumberedRow, RefusedRow, SourcedRow } from './import-kind.js';
import { refusalOfShape } from './refuse-row.js';

const largestBatch = 1000;
const longestWaitMs = 1000;
/** Rows that are checked before what else the process is asked has its turn. */
const inOneGo = 50;

/** Rows of an upload that are committed together, and those of the same stretch that cannot be read. */
export interface Batch<Row> {
  readonly rows: readonly NumberedRow<Row>[];
  readonly refused: readonly RefusedRow[];
  /** What its rows speak of: two batches that speak of the same thing are taken in their order. */
  readonly claims: ReadonlySet<string>;
}

/**
 * Cuts an upload into batches and takes no more from it than the batch in hand, so that memory stays constant and a slow
 * database slows the sender. A batch ends after 1,000 rows, at the first row after a second, so that a slow sender sees its
 * progress, and before a row whose source id it already has: rows take effect in their order, and the last one wins.
 */
export async function* batchesOf<Row extends SourcedRow>(
  upload: AsyncIterable<ReadRow>,
  kind: ImportKind<Row>,
  clock: Clock,
): AsyncGenerator<Batch<Row>, void, undefined> {
  let batch = new GrowingBatch(kind, clock);
  for await (const read of upload) {
    if (batch.size % inOneGo === 0) await otherWork();
    const checked = checkedRow(read, kind);
    if (batch.isDue || ('row' in checked && batch.has(checked.row))) {
      yield batch;
      batch = new GrowingBatch(kind, clock);
    }
    batch.take(checked);
  }
  if (batch.size > 0) yield batch;
}

class GrowingBatch<Row extends SourcedRow> implements Batch<Row> {
  readonly rows: NumberedRow<Row>[] = [];
  readonly refused: RefusedRow[] = [];
  readonly claims = new Set<string>();
  private readonly begun: number;

  constructor(
    private readonly kind: ImportKind<Row>,
    private readonly clock: Clock,
  ) {
    this.begun = clock.now().getTime();
  }

  get size(): number {
    return this.rows.length + this.refused.length;
  }

  get isDue(): boolean {
    return this.size >= largestBatch || (this.size > 0 && this.clock.now().getTime() - this.begun > longestWaitMs);
  }

  has(row: Row): boolean {
    return this.claims.has(sourceOf(row));
  }

  take(checked: NumberedRow<Row> | RefusedRow): void {
    if (!('row' in checked)) {
      this.refused.push(checked);
      return;
    }
    this.claims.add(sourceOf(checked.row));
    for (const claim of this.kind.alsoClaimed?.(checked.row) ?? []) this.claims.add(claim);
    this.rows.push(checked);
  }
}

/** One text for what matches a row; no text of a row holds a NUL. */
export const sourceOf = ({ sourceSystem, sourceId }: SourcedRow): string => `${sourceSystem}\0${sourceId}`;

function checkedRow<Row extends SourcedRow>(
  { line, value, problem }: ReadRow,
  kind: ImportKind<Row>,
): NumberedRow<Row> | RefusedRow {
  if (problem) return { line, ...problem };
  const shape = kind.row.safeParse(value);
  return shape.success ? { line, row: shape.data } : refusalOfShape(line, value, shape.error);
}
