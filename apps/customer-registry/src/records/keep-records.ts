import { type Prepared, prepared, type ReadTx, type WriteTx } from '@nelikentta/persistence';
import { type HistorySubject, keepPastVersions, type Replacement } from '../history/keep-past-versions.js';

/** Something that was recorded: corrected and retracted in new versions, never deleted. */
export interface KeptRecord {
  readonly id: string;
  readonly version: number;
  readonly facts: object;
  readonly retracted: boolean;
}

/** What each field is kept in: the column and its type. Written in code only; never made of what somebody sent. */
export type Columns<Fields> = { readonly [Field in keyof Fields]-?: readonly [column: string, type: string] };

/** One kind of records and the table that keeps it. */
export interface RecordKind<Facts, Origin, Model> {
  readonly table: string;
  readonly subject: HistorySubject;
  /** What a record says: every version says all of it. */
  readonly facts: Columns<Facts>;
  /** Where a record came from: stays as it is unless it is told anew. */
  readonly origin: Columns<Origin>;
  readonly factsOf: (model: Model) => Facts;
  readonly kept: (row: RecordRow<Facts>) => Model;
}
export type RecordRow<Facts> = Omit<KeptRecord, 'facts'> & Facts;

type Saved<Model, Origin> = Partial<Origin> & { readonly model: Model };
type Corrected<Model, Origin> = Saved<Model, Origin> & { readonly before: Model };
type Written<Model, Origin> = Saved<Model, Origin> & { readonly before?: Model };

/** What happened to records of one kind in one transaction. */
export interface RecordChanges<Model, Origin> {
  readonly created?: readonly Saved<Model, Origin>[];
  readonly corrected?: readonly Corrected<Model, Origin>[];
  /** Nothing new, but their origin is told anew. */
  readonly heard?: readonly Saved<Model, Origin>[];
}

/** The table of one kind of records: how they are found, and saved with what was known before. */
export function recordTable<Facts extends object, Origin extends object, Model extends KeptRecord>(
  kind: RecordKind<Facts, Origin, Model>,
) {
  const { table, subject, kept } = kind;
  const { selected, insert, update } = statementsOf(kind);
  const rowOf = rowsOf(kind);
  const write = (tx: WriteTx, statement: Prepared, saved: readonly Written<Model, Origin>[], now: Date): void => {
    if (saved.length === 0) return;
    tx.alongside(statement, [tx.scope.municipality, now, tx.scope.actor, JSON.stringify(saved.map(rowOf))]);
  };
  /** Those of the municipality (`$1`) for which the rest of the statement holds; its own parameters begin from `$2`. */
  const find = async (tx: ReadTx, rest: string, parameters: readonly unknown[]): Promise<Model[]> => {
    const rows = await tx.rows<RecordRow<Facts>>(`SELECT ${selected} FROM ${table} WHERE municipality = $1 AND ${rest}`, [
      tx.scope.municipality,
      ...parameters,
    ]);
    return rows.map(kept);
  };
  return {
    selected,
    find,
    /** The next so many records after an id, retracted ones included, in the order of their ids. */
    readAfter: (tx: ReadTx, id: string | undefined, limit: number): Promise<Model[]> =>
      find(tx, '($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3', [id ?? null, limit]),
    /** The record, when there is one of this id in this municipality. */
    read: async (tx: ReadTx, id: string): Promise<Model | undefined> => (await find(tx, 'id = $2', [id]))[0],
    /** The same, kept from other writers until the transaction ends. */
    lock: async (tx: WriteTx, id: string): Promise<Model | undefined> => (await find(tx, 'id = $2 FOR UPDATE', [id]))[0],
    /** Saves what happened and keeps what was known before: a fixed number of statements. */
    save(tx: WriteTx, changes: RecordChanges<Model, Origin>, replacement: Replacement): void {
      const { created = [], corrected = [], heard = [] } = changes;
      write(tx, insert, created, replacement.at);
      write(tx, update, [...corrected, ...heard], replacement.at);
      const replaced = corrected.map(({ before }) => before);
      keepPastVersions(tx, subject, replaced, replacement);
    },
  };
}

/** Gives a record as a row of its table. */
function rowsOf<Facts extends object, Origin extends object, Model extends KeptRecord>({
  origin,
  factsOf,
}: RecordKind<Facts, Origin, Model>) {
  const originFields = Object.keys(origin) as (keyof Origin)[];
  // Field by field: this is done for each row of an import, and spreading costs more than all the rest.
  return (each: Written<Model, Origin>): Record<string, unknown> => {
    const row = { ...factsOf(each.model) } as Record<string, unknown>;
    for (const field of originFields) row[field as string] = each[field];
    row['id'] = each.model.id;
    row['version'] = each.model.version;
    row['retracted'] = each.model.retracted;
    return row;
  };
}

/** The statements of a table: `$1` municipality, `$2` now, `$3` actor, `$4` the records as JSON. */
function statementsOf<Facts, Origin, Model>({ table, facts, origin }: RecordKind<Facts, Origin, Model>) {
  const id = { field: 'id', column: 'id', type: 'uuid' };
  const said = listed({ version: ['version', 'integer'], retracted: ['retracted', 'boolean'], ...facts });
  const came = listed(origin);
  const all = [id, ...said, ...came];
  const saved = `jsonb_to_recordset($4::jsonb) AS saved (${all.map(({ field, type }) => `"${field}" ${type}`).join(', ')})`;
  const assignments = [
    ...said.map(({ field, column }) => `${column} = saved."${field}"`),
    ...came.map(({ field, column }) => `${column} = coalesce(saved."${field}", ${table}.${column})`),
  ];
  return {
    selected: [id, ...said].map(({ field, column }) => `${column} AS "${field}"`).join(', '),
    insert: prepared(`
      INSERT INTO ${table} (municipality, changed_at, changed_by, ${all.map(({ column }) => column).join(', ')})
      SELECT $1::char(3), $2::timestamptz, $3::text, ${all.map(({ field }) => `"${field}"`).join(', ')}
        FROM ${saved}`),
    update: prepared(`
      UPDATE ${table}
         SET changed_at = $2::timestamptz, changed_by = $3::text, ${assignments.join(', ')}
        FROM ${saved}
       WHERE ${table}.municipality = $1 AND ${table}.id = saved.id`),
  };
}

const listed = <Fields>(columns: Columns<Fields>) =>
  Object.entries<readonly [string, string]>(columns).map(([field, [column, type]]) => ({ field, column, type }));
