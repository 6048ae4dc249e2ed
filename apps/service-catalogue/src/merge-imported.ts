import type { WriteTx } from '@nelikentta/persistence';

/** A kind of record that is imported: its table, and the columns beside its content with their SQL types. */
export interface ImportedTable {
  readonly table: 'organization' | 'general_description' | 'service' | 'channel';
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that an import sets when it adds a record, and never after. */
  readonly fixed?: readonly string[];
  /** SQL that says which rows an import leaves as they are; `own` is the row. */
  readonly leaves?: string;
}

/** A record to import; `id` is its own if it is known already, or the one that it shall have. */
export interface ImportedRow {
  readonly id: string;
  readonly sourceId: string;
  readonly content: object;
  readonly columns: Readonly<Record<string, unknown>>;
}

export interface MergedRow {
  readonly id: string;
  readonly version: number;
  /** What changed of a known record, from what to what; nothing of a new one. */
  readonly changes: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
}

/** A field that people have edited here and that the source has otherwise. */
export interface KeptEdit {
  readonly sourceId: string;
  readonly field: string;
}

/** Where and when records come from. */
export interface Origin {
  readonly system: string;
  readonly at: Date;
}

/** Ids of records by their ids in the source; those never seen get a new one. One query, whatever their number. */
export async function idsBySource(
  tx: WriteTx,
  { table }: ImportedTable,
  system: string,
  sourceIds: readonly string[],
  nextId: () => string,
): Promise<Map<string, string>> {
  const known = await tx.rows<{ sourceId: string; id: string }>(
    `SELECT source_id AS "sourceId", id FROM ${table} WHERE municipality = $1 AND source_system = $2 AND source_id = ANY ($3)`,
    [tx.scope.municipality, system, sourceIds],
  );
  const ids = new Map(known.map(({ sourceId, id }) => [sourceId, id]));
  for (const sourceId of sourceIds) if (!ids.has(sourceId)) ids.set(sourceId, nextId());
  return ids;
}

/**
 * Brings records in with one statement: new ones are added, known ones follow their source except where people have edited
 * them here, and a record that brings nothing new is not touched. Gives those that were added (version 1) or changed.
 */
export async function mergeImported(
  tx: WriteTx,
  { table, columns, fixed = [], leaves = 'false' }: ImportedTable,
  { system, at }: Origin,
  rows: readonly ImportedRow[],
): Promise<MergedRow[]> {
  const names = Object.keys(columns);
  const list = names.map((name) => `, ${name}`).join('');
  const following = names.filter((name) => !fixed.includes(name));
  const merged = following.map(
    (name) => `CASE WHEN '${camelCase(name)}' = ANY (own.locally_edited) THEN own.${name} ELSE excluded.${name} END`,
  );
  const content = 'imported_beside_edits(excluded.content, own.content, own.locally_edited)';
  return tx.rows<MergedRow>(
    `INSERT INTO ${table} AS own (municipality, id, version, content, source_system, source_id, created_at, updated_at${list})
     SELECT $1, id, 1, content, $2, source_id, $3, $3${list}
       FROM jsonb_to_recordset($4) AS imported (id uuid, source_id text, content jsonb${names.map((name) => `, ${name} ${columns[name] ?? ''}`).join('')})
     ON CONFLICT (municipality, source_system, source_id) DO UPDATE
       SET content = ${content}, version = own.version + 1, updated_at = $3${following.map((name, index) => `, ${name} = ${merged[index] ?? ''}`).join('')}
       WHERE NOT (${leaves})
         AND (own.content${following.map((name) => `, own.${name}`).join('')}) IS DISTINCT FROM (${[content, ...merged].join(', ')})
     RETURNING own.id, own.version, changes_between(${told('old', names)}, ${told('new', names)}) AS changes`,
    [tx.scope.municipality, system, at, given(rows)],
  );
}

/** The edits made here that an import of these records does not overwrite, where the source says otherwise. */
export function editsKept(
  tx: WriteTx,
  { table }: ImportedTable,
  system: string,
  rows: readonly ImportedRow[],
): Promise<KeptEdit[]> {
  return tx.rows<KeptEdit>(
    `SELECT own.source_id AS "sourceId", edited AS field
       FROM jsonb_to_recordset($3) AS imported (source_id text, content jsonb)
       JOIN ${table} AS own ON own.municipality = $1 AND own.source_system = $2 AND own.source_id = imported.source_id
      CROSS JOIN unnest(own.locally_edited) AS edited
      WHERE imported.content -> edited IS DISTINCT FROM own.content -> edited AND imported.content ? edited
      ORDER BY own.source_id, edited`,
    [tx.scope.municipality, system, given(rows)],
  );
}

const given = (rows: readonly ImportedRow[]): string =>
  JSON.stringify(rows.map(({ id, sourceId, content, columns }) => ({ ...columns, id, source_id: sourceId, content })));

const told = (row: 'old' | 'new', columns: readonly string[]): string =>
  `${row}.content || jsonb_build_object(${columns.map((column) => `'${camelCase(column)}', ${row}.${column}`).join(', ')})`;

const camelCase = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
