import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { type NeedingWithNeeds, withNeeds } from './list-needings.js';
import { needingTable } from './needing.table.js';
import { serviceNeedTable } from './service-need.table.js';
import type { ServiceNeed } from './service-need.js';

/** @throws DomainError `not-found` when this municipality has no such needing */
export async function showNeeding(tx: ReadTx, id: string): Promise<NeedingWithNeeds> {
  const needing = await needingTable.read(tx, id);
  const [shown] = needing ? await withNeeds(tx, [needing]) : [];
  if (!shown) throw new DomainError('not-found', 'There is no such needing.');
  return shown;
}

/** @throws DomainError `not-found` when this municipality has no such service need */
export async function showServiceNeed(tx: ReadTx, id: string): Promise<ServiceNeed> {
  const need = await serviceNeedTable.read(tx, id);
  if (!need) throw new DomainError('not-found', 'There is no such service need.');
  return need;
}
