import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { encounterTable } from './encounter.table.js';

/** @throws DomainError `unknown-encounter`, `encounter-of-another-customer` unless it is an encounter of this customer */
export async function requireEncounterOf(tx: ReadTx, customerId: string, encounterId: string): Promise<void> {
  const field = { field: 'encounterId' };
  const encounter = await encounterTable.read(tx, encounterId);
  if (!encounter || encounter.retracted) throw new DomainError('unknown-encounter', 'There is no such encounter.', field);
  if (encounter.facts.customerId !== customerId)
    throw new DomainError('encounter-of-another-customer', 'The encounter is of another customer.', field);
}
