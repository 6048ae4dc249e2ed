import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { findCustomerIds } from './find-customer-ids.js';

/** @throws DomainError `not-found` when this municipality has no such customer */
export async function requireCustomer(tx: ReadTx, customerId: string): Promise<void> {
  const [found] = await findCustomerIds(tx, [{ customerId }]);
  if (found === null || found === undefined) throw new DomainError('not-found', 'There is no such customer.');
}
