import { DomainError } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Observation } from './observation.js';
import { lockObservation, observationColumns } from './observations.table.js';

/** The observation that a path names. Throws `not-found`. */
export async function theObservation(tx: ReadTx, id: string): Promise<Observation> {
  const [observation] = await tx.rows<Observation>(`SELECT ${observationColumns} FROM observation WHERE id = $1`, [id]);
  return found(observation);
}

/** The same, held against other changes until the transaction ends. Throws `not-found`. */
export async function theLockedObservation(tx: WriteTx, id: string): Promise<Observation> {
  return found(await lockObservation(tx, id));
}

function found(observation: Observation | undefined): Observation {
  if (!observation) throw new DomainError('not-found', 'There is no such observation.');
  return observation;
}
