import type { ReadTx } from '@nelikentta/persistence';
import { requireCustomer } from '../customers/require-customer.js';
import { needingTable } from './needing.table.js';
import type { Needing } from './needing.js';
import { serviceNeedsOf } from './service-need.table.js';
import type { ServiceNeed } from './service-need.js';

/** A needing with the service needs identified from it that were not retracted. */
export interface NeedingWithNeeds {
  readonly needing: Needing;
  readonly needs: readonly ServiceNeed[];
}

/**
 * A customer's needings that were not retracted, newest first, from after `[at, id]` of the page before.
 *
 * @throws DomainError `not-found` when there is no such customer
 */
export async function listNeedings(
  tx: ReadTx,
  customerId: string,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<NeedingWithNeeds[]> {
  await requireCustomer(tx, customerId);
  return withNeeds(tx, await needingTable.newest(tx, 'customer_id = $5', [customerId], after, limit));
}

/** Needings, each with its service needs: one statement for all. */
export async function withNeeds(tx: ReadTx, needings: readonly Needing[]): Promise<NeedingWithNeeds[]> {
  if (needings.length === 0) return [];
  const needsOf = await serviceNeedsOf(
    tx,
    needings.map(({ id }) => id),
  );
  return needings.map((needing) => {
    const needs = needsOf.get(needing.id) ?? [];
    return { needing, needs: needs.filter(({ retracted }) => !retracted) };
  });
}
