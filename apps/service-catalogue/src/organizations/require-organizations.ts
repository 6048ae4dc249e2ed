import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** Throws `unknown-reference` when one of the organisations is not in the catalogue. */
export async function requireOrganizations(tx: ReadTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const [missing] = await tx.rows<{ id: string }>(
    `SELECT id FROM unnest($2::uuid[]) AS id
      WHERE NOT EXISTS (SELECT FROM organization WHERE organization.municipality = $1 AND organization.id = id.id) LIMIT 1`,
    [tx.scope.municipality, ids],
  );
  if (missing !== undefined)
    throw new DomainError('unknown-reference', `There is no organisation ${missing.id}.`, { organizationId: missing.id });
}
