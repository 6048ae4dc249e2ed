import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** @throws DomainError `unknown-household` when this municipality has no such household */
export async function requireHousehold(tx: ReadTx, householdId: string): Promise<void> {
  const [known] = await tx.rows(`SELECT id FROM household WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    householdId,
  ]);
  if (!known) throw new DomainError('unknown-household', 'There is no such household.', { field: 'householdId' });
}
