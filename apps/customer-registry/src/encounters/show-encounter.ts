import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import type { Encounter } from './encounter.js';
import { encounterTable } from './encounter.table.js';

/** @throws DomainError `not-found` when this municipality has no such encounter */
export async function showEncounter(tx: ReadTx, id: string): Promise<Encounter> {
  const encounter = await encounterTable.read(tx, id);
  if (!encounter) throw new DomainError('not-found', 'There is no such encounter.');
  return encounter;
}
