import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { type Member, membersOf } from './households.table.js';

export interface ShownHousehold {
  readonly id: string;
  readonly sourceSystem: string | null;
  readonly sourceId: string | null;
  readonly members: readonly Member[];
}

/** A household and who belongs or belonged to it. Throws `not-found`. */
export async function showHousehold(tx: ReadTx, householdId: string): Promise<ShownHousehold> {
  const [household] = await tx.rows<Omit<ShownHousehold, 'members'>>(
    `SELECT id, source_system AS "sourceSystem", source_id AS "sourceId" FROM household WHERE municipality = $1 AND id = $2`,
    [tx.scope.municipality, householdId],
  );
  if (!household) throw new DomainError('not-found', 'There is no such household.');
  return { ...household, members: await membersOf(tx, householdId) };
}
