import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { requireOpen, type Target } from './target.js';
import { findTarget } from './targets.table.js';

export type { Target } from './target.js';

/** The target that a path names. Throws `not-found`. */
export async function theTarget(tx: ReadTx, id: string): Promise<Target> {
  const target = await findTarget(tx, id);
  if (!target) throw new DomainError('not-found', 'There is no such target.');
  return target;
}

/** The target that something is added to. Throws `not-found`, or `target-withdrawn` when it was given up. */
export async function theOpenTarget(tx: ReadTx, id: string): Promise<Target> {
  const target = await theTarget(tx, id);
  requireOpen(target);
  return target;
}
