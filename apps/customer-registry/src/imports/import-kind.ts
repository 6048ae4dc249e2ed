import type { WriteTx } from '@nelikentta/persistence';
import type { z } from 'zod';

/** A row of an upload that has the right shape, with the line where it began (the first line is 1). */
export interface NumberedRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** Why a row was not taken: where it stood, which field, a stable code, and the reason in words without personal data. */
export interface RefusedRow {
  readonly line: number;
  readonly field?: string | undefined;
  readonly code: string;
  readonly reason: string;
}

/** What became of the rows of one batch; `created + changed + unchanged + refused.length` is the number of its rows. */
export interface MergedBatch {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

/** Every row of every kind is matched by the system that sent it and that system's own id. */
export interface SourcedRow {
  readonly sourceSystem: string;
  readonly sourceId: string;
}

/**
 * One kind of bulk import: the shape of its rows, and how a batch of them is merged.
 * `merge` runs in one transaction with at most 1,000 rows, no two of the same source id, uses a fixed number of
 * statements, and appends its outbox facts; it may be called again for the same rows when another writer was in the way.
 */
export interface ImportKind<Row extends SourcedRow> {
  readonly name: string;
  readonly row: z.ZodType<Row>;
  /** Columns of CSV that hold numbers, dotted ones included. */
  readonly numberColumns: readonly string[];
  /** What a row speaks of beside its own source id that another row may speak of too, and whose order matters. */
  readonly alsoClaimed?: (row: Row) => readonly string[];
  merge(tx: WriteTx, rows: readonly NumberedRow<Row>[]): Promise<MergedBatch>;
}
