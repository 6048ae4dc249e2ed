import type { WriteTx } from '@nelikentta/persistence';
import type { MunicipalitySettings } from '../settings/read-settings.js';
import { classificationOfFollowing, classificationOfNamed } from './classification.sql.js';

/**
 * Classifies customers from the facts, for all time, and writes what differs from what was concluded before: their intervals in the
 * segments, the answers about the past that are thereby superseded, and the service days that their doings now belong to.
 * Customers of whom nothing is known yet are left until it is. Nobody waits for it but the commit.
 *
 * @param customerIds each once
 */
export function classifyCustomers(
  tx: WriteTx,
  { timeZone, windowMonths }: MunicipalitySettings,
  customerIds: readonly string[],
  now: Date,
): void {
  if (customerIds.length === 0) return;
  tx.alongside(classificationOfNamed, [tx.scope.municipality, JSON.stringify(customerIds), timeZone, windowMonths, now]);
}

/** A step through all customers in the order of their ids. */
export interface Step {
  readonly customers: number;
  /** The last customer of the step; null when there was none. */
  readonly last: string | null;
  /** Intervals of membership that the step removed and added. */
  readonly changedIntervals: number;
}

/** Classifies the next customers of all. Service days are not moved: who walks through all customers counts those anew at the end. */
export async function classifyNext(
  tx: WriteTx,
  { timeZone, windowMonths }: MunicipalitySettings,
  after: string,
  limit: number,
  now: Date,
): Promise<Step> {
  const [step] = await tx.rows<Step>(classificationOfFollowing, [
    tx.scope.municipality,
    after,
    timeZone,
    windowMonths,
    now,
    limit,
  ]);
  if (!step) throw new Error('A count always has a row.');
  return step;
}
