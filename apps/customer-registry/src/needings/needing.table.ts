import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Saved, Told } from '../imports/decide-rows.js';
import { Needing, type NeedingFacts } from './needing.js';

interface Source {
  readonly sourceSystem: string;
  readonly sourceId: string;
}
type Row = NeedingFacts & { id: string; version: number; retracted: boolean };

const columns = `id, version, retracted, customer_id AS "customerId", at, words, life_situation AS "lifeSituation",
  encounter_id AS "encounterId"`;

/** The needing, when there is one of this id in this municipality. */
export async function readNeeding(tx: ReadTx, id: string): Promise<Needing | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${columns} FROM needing WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** The same, kept from other writers until the transaction ends. */
export async function lockNeeding(tx: WriteTx, id: string): Promise<Needing | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${columns} FROM needing WHERE municipality = $1 AND id = $2 FOR UPDATE`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** A customer's needings that were not retracted, newest first, from after `[at, id]`. */
export async function needingsOfCustomer(
  tx: ReadTx,
  customerId: string,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<Needing[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${columns}
       FROM needing
      WHERE municipality = $1 AND customer_id = $2 AND NOT retracted
        AND (at, id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      ORDER BY at DESC, id DESC
      LIMIT $5`,
    [tx.scope.municipality, customerId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(kept);
}

/** Needings that the sources told of before, with the digest of what they told. */
export async function lockNeedingsOf(tx: WriteTx, sources: readonly Source[]): Promise<Told<Needing>[]> {
  const rows = await tx.rows<Row & Source & { told: string }>(
    `SELECT ${columns}, source_system AS "sourceSystem", source_id AS "sourceId", encode(told, 'base64') AS told
       FROM needing
       JOIN unnest($2::text[], $3::text[]) AS wanted (source_system, source_id) USING (source_system, source_id)
      WHERE municipality = $1
      ORDER BY id
        FOR UPDATE OF needing`,
    [tx.scope.municipality, sources.map(({ sourceSystem }) => sourceSystem), sources.map(({ sourceId }) => sourceId)],
  );
  return rows.map(({ sourceSystem, sourceId, told, ...row }) => ({ sourceSystem, sourceId, told, model: kept(row) }));
}

/** Adds needings, all with one statement. */
export const insertNeedings = (tx: WriteTx, needings: readonly Saved<Needing>[], now: Date): Promise<unknown> =>
  tx.rows(
    `INSERT INTO needing (municipality, changed_at, changed_by, id, version, retracted, customer_id, at, words, life_situation,
                          encounter_id, source_system, source_id, told)
     SELECT $1::char(3), $2::timestamptz, $3::text, id, version, retracted, "customerId", at, words, "lifeSituation",
            "encounterId", "sourceSystem", "sourceId", decode(told, 'base64')
       FROM ${recordset}`,
    parametersOf(tx, needings, now),
  );

/** Writes needings that changed, or whose source told something new of them, all with one statement. */
export const updateNeedings = (tx: WriteTx, needings: readonly Saved<Needing>[], now: Date): Promise<unknown> =>
  tx.rows(
    `UPDATE needing
        SET changed_at = $2::timestamptz, changed_by = $3::text, version = saved.version, retracted = saved.retracted, at = saved.at,
            words = saved.words, life_situation = saved."lifeSituation", encounter_id = saved."encounterId",
            told = coalesce(decode(saved.told, 'base64'), needing.told)
       FROM ${recordset}
      WHERE needing.municipality = $1 AND needing.id = saved.id`,
    parametersOf(tx, needings, now),
  );

const recordset = `jsonb_to_recordset($4::jsonb)
  AS saved (id uuid, version integer, retracted boolean, "customerId" uuid, at timestamptz, words text, "lifeSituation" text,
            "encounterId" uuid, "sourceSystem" text, "sourceId" text, told text)`;

const parametersOf = (tx: WriteTx, needings: readonly Saved<Needing>[], now: Date): unknown[] => [
  tx.scope.municipality,
  now,
  tx.scope.actor,
  JSON.stringify(
    needings.map(({ model: { id, version, retracted, facts }, sourceSystem, sourceId, told }) => ({
      ...facts,
      ...{ id, version, retracted, sourceSystem, sourceId, told },
    })),
  ),
];

const kept = ({ id, version, retracted, ...facts }: Row): Needing => Needing.kept(id, version, facts, retracted);
