import { type ChangedCustomer, customersChanged } from '@nelikentta/contracts';
import { appendRows, states } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { Customer } from './customer.js';
import { customersAfter } from './customers.table.js';
import { startOf } from './dated-facts.js';

/** Lets the other services know how customers now stand. */
export const publishCustomers = (tx: WriteTx, customers: readonly Customer[], ids: Ids, now: Date): Promise<void> =>
  appendRows(tx, customersChanged, customers.map(coarseFactsOf), {
    ids,
    at: now,
    aggregateOf: ({ customerId, version }) => ({ id: customerId, version }),
    dataOf: (rows) => ({ customers: rows }),
  });

/** The same of all customers, for whoever has lost it or comes later. */
export const statesCustomers = states(customersChanged, {
  read: async (tx, after, limit) => (await customersAfter(tx, after?.[0], limit)).map(coarseFactsOf),
  dataOf: (customers) => ({ customers }),
});

/** What others learn of a customer: no name, code, contact or birth date; of a person's birth only the year leaves the registry. */
function coarseFactsOf({ id, version, facts }: Customer): ChangedCustomer {
  const start = startOf(facts);
  return {
    customerId: id,
    version,
    actorLevel: facts.actorLevel,
    birthYear: facts.birthYear,
    language: facts.language,
    industry: facts.industry,
    existsFrom: facts.actorLevel === 'individual' && start !== null ? `${start.slice(0, 4)}-01-01` : start,
    existsTo: facts.endedOn,
    residences: facts.residences.map(({ municipality, postalCode, from, to }) => ({ municipality, postalCode, from, to })),
    ties: facts.ties.map(({ kind, from, to }) => ({ kind, from, to })),
    households: facts.memberships.map(({ householdId, from, to }) => ({ householdId, from, to })),
  };
}
