import type { RowId } from '@nelikentta/contracts';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Key } from './key.js';

/** Where a consumer keeps the rows of a contract, so that they can be held against what their owner states. */
export interface KeptRows {
  /** Of the municipality's rows, each with the version that it was told with. */
  readonly table: string;
  /** The columns of the contract's key and their types, in the order of the contract's key. */
  readonly key: Readonly<Record<string, 'uuid' | 'date' | 'text'>>;
  /** What is kept or concluded of the same things elsewhere, by the first column of the key; it goes when they go. */
  readonly dependents?: readonly string[];
}

/**
 * A condition for writing over a row: what is told must be newer. While all is stated anew, a row of the same version is
 * written over too, when it differs.
 *
 * @param stored the alias of the table that is written
 * @param restating the parameter that says whether all is stated anew
 */
export const isNews = (stored: string, restating: string): string => `
  (${stored}.version < excluded.version
   OR (${restating}::boolean AND ${stored}.version = excluded.version AND ${stored} IS DISTINCT FROM excluded))`;

/** The next so many rows after a key that the consumer holds, in the order of their keys. */
export async function heldAfter(tx: ReadTx, kept: KeptRows, after: Key | null, limit: number): Promise<RowId[]> {
  const { columns, ordered, parameters } = partsOf(kept, 3);
  return tx.rows<RowId>(
    `SELECT ARRAY[${columns.map((column) => `${column}::text`).join(', ')}] AS key, version::integer AS version
       FROM ${kept.table}
      WHERE municipality = $1 ${after === null ? '' : `AND (${ordered}) > (${parameters})`}
      ORDER BY ${ordered} LIMIT $2`,
    [tx.scope.municipality, limit, ...(after ?? [])],
  );
}

/** Removes what the owner does not know, wherever it is kept. */
export async function remove(tx: WriteTx, kept: KeptRows, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return;
  const { columns, unnested } = partsOf(kept, 2);
  await tx.rows(
    `DELETE FROM ${kept.table} WHERE municipality = $1 AND (${columns.join(', ')}) IN (SELECT * FROM unnest(${unnested}))`,
    [tx.scope.municipality, ...columns.map((_, index) => keys.map((key) => key[index]))],
  );
}

/** What depends on rows that are not there, between two keys. */
export async function removeOrphans(tx: WriteTx, kept: KeptRows, after: Key | null, end: Key | null): Promise<void> {
  const [[column, type] = ['', '']] = Object.entries(kept.key);
  for (const dependent of kept.dependents ?? [])
    await tx.rows(
      `DELETE FROM ${dependent} AS dependent
        WHERE municipality = $1 AND ($2::${type} IS NULL OR ${column} > $2) AND ($3::${type} IS NULL OR ${column} <= $3)
          AND NOT EXISTS (SELECT FROM ${kept.table} AS kept
                           WHERE kept.municipality = $1 AND kept.${column} = dependent.${column})`,
      [tx.scope.municipality, after?.[0] ?? null, end?.[0] ?? null],
    );
}

/**
 * Lets rows be written over that claim to be newer than their owner knows: the owner was taken back to an earlier state, or they
 * were damaged. One that has become newer since it was read is left.
 */
export async function disbelieve(tx: WriteTx, kept: KeptRows, rows: readonly RowId[]): Promise<void> {
  if (rows.length === 0) return;
  const { columns, unnested, next } = partsOf(kept, 2);
  const named = ['held_version', ...columns.map((_, index) => `key_${String(index)}`)];
  await tx.rows(
    `UPDATE ${kept.table} AS kept SET version = 0
       FROM unnest($${String(next)}::bigint[], ${unnested}) AS held (${named.join(', ')})
      WHERE municipality = $1 AND version = held_version AND ${columns.map((column, index) => `kept.${column} = key_${String(index)}`).join(' AND ')}`,
    [
      tx.scope.municipality,
      ...columns.map((_, index) => rows.map(({ key }) => key[index])),
      rows.map(({ version }) => version),
    ],
  );
}

/** The key of rows as parts of a statement; its parameters begin from a number. */
function partsOf({ key }: KeptRows, from: number) {
  const entries = Object.entries(key);
  const parameter = (index: number, type: string) => `$${String(from + index)}::${type}`;
  return {
    columns: entries.map(([column]) => column),
    // Texts in the order of their bytes: so do both services and the code between them order keys.
    ordered: entries.map(([column, type]) => (type === 'text' ? `${column} COLLATE "C"` : column)).join(', '),
    parameters: entries.map(([, type], index) => parameter(index, type)).join(', '),
    unnested: entries.map(([, type], index) => parameter(index, `${type}[]`)).join(', '),
    next: from + entries.length,
  };
}
