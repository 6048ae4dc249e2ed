import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import type { Indicator } from './indicator.js';
import { findIndicator } from './indicators.table.js';

export type { Indicator } from './indicator.js';

/** The indicator that a path names. Throws `not-found`. */
export async function theIndicator(tx: ReadTx, id: string): Promise<Indicator> {
  const indicator = await findIndicator(tx, id);
  if (!indicator) throw new DomainError('not-found', 'There is no such indicator.');
  return indicator;
}

/** The indicator that a body refers to. Throws `unknown-indicator`. */
export async function referredIndicator(tx: ReadTx, indicatorId: string): Promise<Indicator> {
  const indicator = await findIndicator(tx, indicatorId);
  if (!indicator) throw new DomainError('unknown-indicator', 'There is no indicator of this id.', { indicatorId });
  return indicator;
}
