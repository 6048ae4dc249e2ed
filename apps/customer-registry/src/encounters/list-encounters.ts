import type { ReadTx } from '@nelikentta/persistence';
import { requireCustomer } from '../customers/require-customer.js';
import type { Encounter } from './encounter.js';
import { encounterTable } from './encounter.table.js';

/**
 * A customer's encounters that were not retracted, newest first, from after `[at, id]` of the page before.
 *
 * @throws DomainError `not-found` when there is no such customer
 */
export async function listEncounters(
  tx: ReadTx,
  customerId: string,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<Encounter[]> {
  await requireCustomer(tx, customerId);
  return encounterTable.newest(tx, 'customer_id = $5', [customerId], after, limit);
}
