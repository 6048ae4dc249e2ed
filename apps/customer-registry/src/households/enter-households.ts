import type { Ids, WriteTx } from '@nelikentta/persistence';

/** A household's name in the system that told of it. */
export interface HouseholdSource {
  readonly sourceSystem: string;
  readonly sourceId: string;
}

/**
 * The ids of the households that sources name, in the same order; those not known before are entered. Two statements,
 * however many they are. Entered in one order by all, so that two who enter the same ones wait for each other once.
 */
export async function enterHouseholds(
  tx: WriteTx,
  sources: readonly HouseholdSource[],
  ids: Ids,
  now: Date,
): Promise<string[]> {
  if (sources.length === 0) return [];
  const [systems, sourceIds] = [sources.map(({ sourceSystem }) => sourceSystem), sources.map(({ sourceId }) => sourceId)];
  await tx.rows(
    `INSERT INTO household (municipality, id, source_system, source_id, created_at)
     SELECT $1::char(3), id, source_system, source_id, $5::timestamptz
       FROM unnest($2::uuid[], $3::text[], $4::text[]) AS told (id, source_system, source_id)
      ORDER BY source_system, source_id
     ON CONFLICT (municipality, source_system, source_id) WHERE source_id IS NOT NULL DO NOTHING`,
    [tx.scope.municipality, sources.map(() => ids.next()), systems, sourceIds, now],
  );
  const households = await tx.rows<{ id: string }>(
    `SELECT household.id
       FROM unnest($2::text[], $3::text[]) WITH ORDINALITY AS told (source_system, source_id, position)
       JOIN household USING (source_system, source_id)
      WHERE household.municipality = $1
      ORDER BY told.position`,
    [tx.scope.municipality, systems, sourceIds],
  );
  return households.map(({ id }) => id);
}
