import type { ReadTx } from '@nelikentta/persistence';
import { requireCustomer } from '../customers/require-customer.js';
import { encounterMoments } from '../encounters/list-encounter-moments.js';
import { feedbackMoments } from '../feedback/list-feedback-moments.js';
import { needingMoments, serviceNeedMoments } from '../needings/list-needing-moments.js';

/** Something that happened with a customer. */
export interface Moment {
  readonly kind: 'encounter' | 'needing' | 'serviceNeed' | 'feedback';
  readonly id: string;
  readonly at: Date;
  readonly facts: Readonly<Record<string, unknown>>;
}

const timeLine = [encounterMoments, needingMoments, serviceNeedMoments, feedbackMoments]
  .map((moments) => `(${moments})`)
  .join(' UNION ALL ');

/**
 * What happened with a customer and was not retracted, newest first, from after `[at, id]` of the page before.
 *
 * @throws DomainError `not-found` when there is no such customer
 */
export async function listTimeLine(
  tx: ReadTx,
  customerId: string,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<Moment[]> {
  await requireCustomer(tx, customerId);
  return tx.rows(`SELECT kind, id, at, facts FROM (${timeLine}) AS moment ORDER BY at DESC, id DESC LIMIT $5`, [
    tx.scope.municipality,
    customerId,
    after?.[0] ?? 'infinity',
    after?.[1] ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    limit,
  ]);
}
