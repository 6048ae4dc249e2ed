import { preparedByKey, type ReadTx, type WriteTx } from '@nelikentta/persistence';
import { bytea } from './save-customers.js';

/** A customer's name in another system. */
export interface Source {
  readonly sourceSystem: string;
  readonly sourceId: string;
}

/** Whose source it is, and the keyed hash (base64) of the row that it told last; null when nobody imported it. */
export interface KnownSource extends Source {
  readonly customerId: string;
  readonly told: string | null;
}

/** Those of the sources that are known. */
export const knownSources = (tx: ReadTx, sources: readonly Source[]): Promise<KnownSource[]> =>
  tx.rows(
    `SELECT source_system AS "sourceSystem", source_id AS "sourceId", customer_id AS "customerId", encode(told, 'base64') AS told
       FROM customer_source
       JOIN unnest($2::text[], $3::text[]) AS wanted (source_system, source_id) USING (source_system, source_id)
      WHERE municipality = $1`,
    [tx.scope.municipality, sources.map(({ sourceSystem }) => sourceSystem), sources.map(({ sourceId }) => sourceId)],
  );

/** Keeps new sources. One that already names a customer breaks `customer_source_pkey`. */
export async function saveSources(tx: WriteTx, sources: readonly KnownSource[]): Promise<void> {
  if (sources.length > 0) await tx.rows(insertSources, recordsetOf(tx, sources));
}

/** Keeps what known sources told last. */
export async function saveTold(tx: WriteTx, sources: readonly KnownSource[]): Promise<void> {
  if (sources.length > 0) await tx.rows(updateTold, recordsetOf(tx, sources));
}

const insertSources = `
  INSERT INTO customer_source (municipality, source_system, source_id, customer_id, told)
  SELECT $1::char(3), told.*
    FROM jsonb_to_recordset($2::jsonb) AS told (source_system text, source_id text, customer_id uuid, told bytea)`;

const updateTold = `
  UPDATE customer_source AS source SET told = now_told.told
    FROM jsonb_to_recordset($2::jsonb) AS now_told (source_system text, source_id text, told bytea)
   WHERE source.municipality = $1 AND source.source_system = now_told.source_system AND source.source_id = now_told.source_id`;

const recordsetOf = (tx: WriteTx, sources: readonly KnownSource[]) => [
  tx.scope.municipality,
  JSON.stringify(
    sources.map(({ sourceSystem, sourceId, customerId, told }) => ({
      source_system: sourceSystem,
      source_id: sourceId,
      customer_id: customerId,
      told: told && bytea(told),
    })),
  ),
];

const sources = preparedByKey(
  'customerId',
  `SELECT customer_id AS "customerId", source_system AS "sourceSystem", source_id AS "sourceId"
     FROM customer_source WHERE municipality = $1 AND customer_id = ANY ($2::uuid[]) ORDER BY source_system, source_id`,
);

/** By which names other systems know a customer. */
export async function sourcesOf(tx: ReadTx, customerId: string): Promise<Source[]> {
  const rows = await tx.rowsOf<Source>(sources, customerId);
  return rows.map(({ sourceSystem, sourceId }) => ({ sourceSystem, sourceId }));
}
