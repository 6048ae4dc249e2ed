import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** How far a rebuild has come. */
export interface Rebuild {
  readonly id: string;
  readonly state: 'classifying' | 'counting' | 'done' | 'superseded';
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  /** Customers classified so far, of so many. */
  readonly customers: number;
  readonly allCustomers: number;
  /** Intervals of membership that it removed and added; 0 when what was concluded before was right. */
  readonly changedIntervals: number;
}

export const rebuildColumns = `rebuild_id AS id, state, requested_at AS "requestedAt", ended_at AS "endedAt", customers,
  all_customers AS "allCustomers", changed_intervals AS "changedIntervals"`;

/** Throws `rebuild-not-found`. */
export async function rebuildOf(tx: ReadTx, id: string): Promise<Rebuild> {
  const [rebuild] = await tx.rows<Rebuild>(
    `SELECT ${rebuildColumns} FROM rebuild WHERE municipality = $1 AND rebuild_id = $2`,
    [tx.scope.municipality, id],
  );
  if (!rebuild) throw new DomainError('rebuild-not-found', 'No such rebuild has been asked for.');
  return rebuild;
}
