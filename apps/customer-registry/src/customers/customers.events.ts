import { type ChangedCustomer, customersChanged } from '@nelikentta/contracts';
import { append } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { Customer } from './customer.js';
import { startOf } from './dated-facts.js';

/** A message stays below 512 kB with its envelope. */
const largestMessage = 400_000;

/** Lets the other services know how customers now stand: one message for as many as fit. */
export async function publishCustomers(tx: WriteTx, customers: readonly Customer[], ids: Ids, now: Date): Promise<void> {
  for (const batch of messagesOf(customers.map(coarseFactsOf))) {
    const [first] = batch;
    const id = ids.next();
    await append(tx, customersChanged, {
      id,
      aggregateId: batch.length === 1 && first ? first.customerId : id,
      aggregateVersion: batch.length === 1 && first ? first.version : 1,
      at: now,
      data: { customers: batch },
    });
  }
}

/** What others learn of a customer: no name, code, contact or birth date; of a person's birth only the year leaves the registry. */
export function coarseFactsOf({ id, version, facts }: Customer): ChangedCustomer {
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

function messagesOf(rows: readonly ChangedCustomer[]): ChangedCustomer[][] {
  const messages: ChangedCustomer[][] = [];
  let size = 0;
  for (const row of rows) {
    const bytes = JSON.stringify(row).length;
    if (messages.length === 0 || size + bytes > largestMessage) {
      messages.push([]);
      size = 0;
    }
    messages.at(-1)?.push(row);
    size += bytes;
  }
  return messages;
}
