import type { WriteTx } from '@nelikentta/persistence';
import type { MunicipalitySettings } from '../settings/read-settings.js';
import { classificationOfConcerned, classificationOfFollowing, concernedOnes } from './classification.sql.js';

/**
 * A query that tells the classification that follows in the same transaction whom it is about. They need not come here first, so a
 * batch is written, classified and committed in one round trip.
 *
 * @param customers relation with a `customer_id`, each once
 */
export const concerning = (customers: string): string => `
  SELECT set_config('${concernedOnes}', coalesce(json_agg(customer_id), '[]')::text, true) FROM ${customers}`;

/**
 * Classifies those whom the statement before it concerned, from the facts, for all time, and writes what differs from what was
 * concluded before: their intervals in the segments, the answers about the past that are thereby superseded, and the service days
 * that their doings now belong to. Customers of whom nothing is known yet are left until it is. Nobody waits for it but the commit.
 */
export function classifyConcerned(tx: WriteTx, { timeZone, windowMonths }: MunicipalitySettings, now: Date): void {
  tx.alongside(classificationOfConcerned, [tx.scope.municipality, timeZone, windowMonths, now]);
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
    timeZone,
    windowMonths,
    now,
    after,
    limit,
  ]);
  if (!step) throw new Error('A count always has a row.');
  return step;
}
