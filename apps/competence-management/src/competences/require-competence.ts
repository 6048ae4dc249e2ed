import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** For features that add something to a competence. Throws `not-found` when the municipality has no such competence. */
export async function requireCompetence(tx: ReadTx, id: string): Promise<void> {
  const found = await tx.rows('SELECT 1 FROM competence WHERE municipality = $1 AND id = $2', [tx.scope.municipality, id]);
  if (found.length === 0) throw new DomainError('not-found', 'There is no such competence.');
}
