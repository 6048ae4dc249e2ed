import { DomainError } from '@nelikentta/framework';
import { prepared, type ReadTx } from '@nelikentta/persistence';

const customer = prepared(`SELECT id FROM customer WHERE municipality = $1 AND id = $2`);

/** @throws DomainError `not-found` when this municipality has no such customer */
export async function requireCustomer(tx: ReadTx, customerId: string): Promise<void> {
  const [found] = await tx.rows(customer, [tx.scope.municipality, customerId]);
  if (!found) throw new DomainError('not-found', 'There is no such customer.');
}
