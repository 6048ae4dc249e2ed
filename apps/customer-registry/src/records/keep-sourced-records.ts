import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Told } from '../imports/decide-rows.js';
import { sourceOf } from '../imports/collect-batches.js';
import type { ToldBefore } from '../imports/find-news.js';
import type { SourcedRow } from '../imports/import-kind.js';
import {
  type Columns,
  type KeptRecord,
  type RecordChanges,
  type RecordKind,
  type RecordRow,
  recordTable,
} from './keep-records.js';

/** Which source told of a record, when one did, and the digest of what it told last. */
type Origin = Omit<Told<unknown>, 'model'>;
const origin: Columns<Origin> = {
  sourceSystem: ['source_system', 'text'],
  sourceId: ['source_id', 'text'],
  told: ['told', 'bytea'],
};

/** What happened in one transaction to records that sources may tell of. */
export type SourcedChanges<Model> = RecordChanges<Model, Origin>;

/** The table of one kind of records that happened at an instant, `at`, and that other systems may tell of. */
export function sourcedRecordTable<Facts extends { readonly at: Date }, Model extends KeptRecord & { readonly facts: Facts }>(
  kind: Omit<RecordKind<Facts, Origin, Model>, 'origin' | 'factsOf'>,
) {
  const records = recordTable<Facts, Origin, Model>({ ...kind, origin, factsOf: ({ facts }) => facts });
  return {
    ...records,
    /**
     * Those that were not retracted and for which `condition` holds, newest first, from after `[at, id]`; the parameters of the
     * condition begin from `$5`.
     */
    newest: (
      tx: ReadTx,
      condition: string,
      parameters: readonly unknown[],
      after: readonly (string | number)[] | undefined,
      limit: number,
    ): Promise<Model[]> =>
      records.find(
        tx,
        `NOT retracted AND ${condition}
           AND (at, id) < (coalesce($2::timestamptz, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
         ORDER BY at DESC, id DESC
         LIMIT $4`,
        [after?.[0] ?? null, after?.[1] ?? null, limit, ...parameters],
      ),
    /** What the sources told last of what they told of before. */
    toldBefore: (tx: ReadTx, sources: readonly SourcedRow[]): Promise<ToldBefore> => toldBefore(tx, kind.table, sources),
    /** Those that the sources told of before, with the digest of what they told, kept from other writers. */
    async lockOf(tx: WriteTx, sources: readonly SourcedRow[]): Promise<Told<Model>[]> {
      if (sources.length === 0) return [];
      const rows = await tx.rows<RecordRow<Facts> & Origin>(
        `SELECT ${records.selected}, source_system AS "sourceSystem", source_id AS "sourceId", '\\x' || encode(told, 'hex') AS told
           FROM ${kind.table}
           JOIN unnest($2::text[], $3::text[]) AS wanted (source_system, source_id) USING (source_system, source_id)
          WHERE municipality = $1
          ORDER BY id
            FOR UPDATE OF ${kind.table}`,
        namesOf(tx, sources),
      );
      return rows.map(({ sourceSystem, sourceId, told, ...row }) => {
        // What is left of the row, which the compiler cannot tell of fields that it does not know.
        const record = row as unknown as RecordRow<Facts>;
        return { sourceSystem, sourceId, told, model: kind.kept(record) };
      });
    },
  };
}

async function toldBefore(tx: ReadTx, table: string, sources: readonly SourcedRow[]): Promise<ToldBefore> {
  const rows = await tx.rows<Origin>(
    `SELECT source_system AS "sourceSystem", source_id AS "sourceId", '\\x' || encode(told, 'hex') AS told
       FROM ${table}
       JOIN unnest($2::text[], $3::text[]) AS wanted (source_system, source_id) USING (source_system, source_id)
      WHERE municipality = $1`,
    namesOf(tx, sources),
  );
  return new Map(rows.map((row) => [sourceOf(row), row.told]));
}

const namesOf = (tx: ReadTx, sources: readonly SourcedRow[]) => [
  tx.scope.municipality,
  sources.map(({ sourceSystem }) => sourceSystem),
  sources.map(({ sourceId }) => sourceId),
];
