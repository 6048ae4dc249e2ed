import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Saved, Told } from '../imports/decide-rows.js';
import { Encounter, type EncounterFacts } from './encounter.js';

interface Source {
  readonly sourceSystem: string;
  readonly sourceId: string;
}
type Row = EncounterFacts & { id: string; version: number; retracted: boolean };

const encounterColumns = `id, version, retracted, customer_id AS "customerId", at, channel, service_id AS "serviceId",
  provider_id AS "providerId", quantity`;

/** The encounter, when there is one of this id in this municipality. */
export async function readEncounter(tx: ReadTx, id: string): Promise<Encounter | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${encounterColumns} FROM encounter WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** The same, kept from other writers until the transaction ends. */
export async function lockEncounter(tx: WriteTx, id: string): Promise<Encounter | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${encounterColumns} FROM encounter WHERE municipality = $1 AND id = $2 FOR UPDATE`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** A customer's encounters that were not retracted, newest first, from after `[at, id]`. */
export async function encountersOfCustomer(
  tx: ReadTx,
  customerId: string,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<Encounter[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${encounterColumns}
       FROM encounter
      WHERE municipality = $1 AND customer_id = $2 AND NOT retracted
        AND (at, id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      ORDER BY at DESC, id DESC
      LIMIT $5`,
    [tx.scope.municipality, customerId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(kept);
}

/** Encounters that the sources told of before, with the digest of what they told. */
export async function lockEncountersOf(tx: WriteTx, sources: readonly Source[]): Promise<Told<Encounter>[]> {
  const rows = await tx.rows<Row & Source & { told: string }>(
    `SELECT ${encounterColumns}, source_system AS "sourceSystem", source_id AS "sourceId", encode(told, 'base64') AS told
       FROM encounter
       JOIN unnest($2::text[], $3::text[]) AS wanted (source_system, source_id) USING (source_system, source_id)
      WHERE municipality = $1
      ORDER BY id
        FOR UPDATE OF encounter`,
    [tx.scope.municipality, sources.map(({ sourceSystem }) => sourceSystem), sources.map(({ sourceId }) => sourceId)],
  );
  return rows.map(({ sourceSystem, sourceId, told, ...row }) => ({ sourceSystem, sourceId, told, model: kept(row) }));
}

/** Adds encounters, all with one statement. */
export const insertEncounters = (tx: WriteTx, encounters: readonly Saved<Encounter>[], now: Date): Promise<unknown> =>
  tx.rows(
    `INSERT INTO encounter (municipality, changed_at, changed_by, id, version, retracted, customer_id, at, channel, service_id,
                            provider_id, quantity, source_system, source_id, told)
     SELECT $1::char(3), $2::timestamptz, $3::text, id, version, retracted, "customerId", at, channel, "serviceId",
            "providerId", quantity, "sourceSystem", "sourceId", decode(told, 'base64')
       FROM ${recordset}`,
    parametersOf(tx, encounters, now),
  );

/** Writes encounters that changed, or whose source told something new of them, all with one statement. */
export const updateEncounters = (tx: WriteTx, encounters: readonly Saved<Encounter>[], now: Date): Promise<unknown> =>
  tx.rows(
    `UPDATE encounter
        SET changed_at = $2::timestamptz, changed_by = $3::text, version = saved.version, retracted = saved.retracted, at = saved.at,
            channel = saved.channel, service_id = saved."serviceId", provider_id = saved."providerId", quantity = saved.quantity,
            told = coalesce(decode(saved.told, 'base64'), encounter.told)
       FROM ${recordset}
      WHERE encounter.municipality = $1 AND encounter.id = saved.id`,
    parametersOf(tx, encounters, now),
  );

const recordset = `jsonb_to_recordset($4::jsonb)
  AS saved (id uuid, version integer, retracted boolean, "customerId" uuid, at timestamptz, channel text, "serviceId" uuid,
            "providerId" uuid, quantity numeric, "sourceSystem" text, "sourceId" text, told text)`;

const parametersOf = (tx: WriteTx, encounters: readonly Saved<Encounter>[], now: Date): unknown[] => [
  tx.scope.municipality,
  now,
  tx.scope.actor,
  JSON.stringify(
    encounters.map(({ model: { id, version, retracted, facts }, sourceSystem, sourceId, told }) => ({
      ...facts,
      ...{ id, version, retracted, sourceSystem, sourceId, told },
    })),
  ),
];

const kept = ({ id, version, retracted, ...facts }: Row): Encounter => Encounter.kept(id, version, facts, retracted);
