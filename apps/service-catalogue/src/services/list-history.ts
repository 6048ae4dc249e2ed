import type { ReadTx } from '@nelikentta/persistence';
import { type PastChange, serviceOf } from './services.table.js';

/** How a service became what it is, newest first. Throws `not-found`. */
export async function listHistory(tx: ReadTx, id: string, before: number | null, limit: number): Promise<PastChange[]> {
  await serviceOf(tx, id);
  return tx.rows<PastChange>(
    `SELECT version, action, at, actor, changes FROM service_change
      WHERE municipality = $1 AND service_id = $2 AND ($3::integer IS NULL OR version < $3)
      ORDER BY version DESC LIMIT $4`,
    [tx.scope.municipality, id, before, limit],
  );
}
