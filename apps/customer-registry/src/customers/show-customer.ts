import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { viewOf } from './show-customer.schemas.js';
import { readCustomer } from './customers.table.js';
import { sourcesOf } from './sources.table.js';

/** All that is known of a customer, the identity code masked. Throws `not-found`, also for another municipality's customer. */
export async function showCustomer(tx: ReadTx, customerId: string) {
  const [customer, sources] = await Promise.all([readCustomer(tx, customerId), sourcesOf(tx, customerId)]);
  if (!customer) throw new DomainError('not-found', 'There is no such customer.');
  return viewOf(customer, sources);
}
