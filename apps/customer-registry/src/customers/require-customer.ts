import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { customerIdsOf } from './customer-references.js';

/** @throws DomainError `not-found` when this municipality has no such customer */
export async function requireCustomer(tx: ReadTx, customerId: string): Promise<void> {
  const [found] = await customerIdsOf(tx, [{ customerId }]);
  if (found == null) throw new DomainError('not-found', 'There is no such customer.');
}
