import type { ReadTx } from '@nelikentta/persistence';
import { listPastVersions } from '../history/list-past-versions.js';
import type { CustomerFacts } from './customer-facts.js';
import { requireCustomer } from './require-customer.js';

/** What was known of a customer before, oldest first, identity codes masked. Throws `not-found`. */
export async function listCustomerHistory(tx: ReadTx, customerId: string) {
  await requireCustomer(tx, customerId);
  const versions = await listPastVersions(tx, 'customer', customerId);
  return versions.map(({ facts, ...version }) => ({ ...version, facts: shown(facts as unknown as CustomerFacts) }));
}

/** Facts as they are shown elsewhere too. */
function shown({ identityCode, memberships, ...facts }: CustomerFacts): Record<string, unknown> {
  return { ...facts, identityCode: identityCode?.masked ?? null, households: memberships };
}
