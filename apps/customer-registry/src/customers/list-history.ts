import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import type { CustomerChanges } from './customer-facts.js';

/** One change of a customer: when, by whom, and the facts that it replaced. */
export interface PastChange {
  /** The version that the change made. */
  readonly version: number;
  readonly at: Date;
  readonly actor: string;
  readonly before: Readonly<Record<string, unknown>>;
}

type Row = Omit<PastChange, 'before'> & { readonly before: CustomerChanges };

/** The changes of a customer, newest first, identity codes masked. Throws `not-found`. */
export async function historyOf(
  tx: ReadTx,
  customerId: string,
  beforeVersion: number | null,
  limit: number,
): Promise<PastChange[]> {
  const [known] = await tx.rows(`SELECT id FROM customer WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    customerId,
  ]);
  if (!known) throw new DomainError('not-found', 'There is no such customer.');
  const rows = await tx.rows<Row>(
    `SELECT version, at, actor, before FROM customer_history
      WHERE municipality = $1 AND customer_id = $2 AND ($3::integer IS NULL OR version < $3)
      ORDER BY version DESC LIMIT $4`,
    [tx.scope.municipality, customerId, beforeVersion, limit],
  );
  return rows.map(({ before, ...change }) => ({ ...change, before: shown(before) }));
}

function shown({ identityCode, memberships, ...facts }: CustomerChanges): Record<string, unknown> {
  return {
    ...facts,
    ...(identityCode === undefined ? {} : { identityCode: identityCode?.masked ?? null }),
    ...(memberships === undefined ? {} : { households: memberships }),
  };
}
