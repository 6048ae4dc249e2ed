import type { WriteTx } from '@nelikentta/persistence';
import { type Rebuild, rebuildColumns } from './find-rebuild.js';

const beforeAll = '00000000-0000-0000-0000-000000000000';

// Parameters: $1 municipality, $2 id, $3 now, $4 the id before all customers. One under way has begun from what no longer holds.
const creation = `
  WITH superseded AS (
    UPDATE rebuild SET state = 'superseded', ended_at = $3 WHERE municipality = $1 AND ended_at IS NULL RETURNING 1)
  INSERT INTO rebuild (municipality, rebuild_id, state, requested_at, last_customer_id, customers, all_customers, changed_intervals)
  SELECT $1, $2, 'classifying', $3, $4, 0, count(*), 0
    FROM customer_fact WHERE municipality = $1 AND (SELECT count(*) FROM superseded) >= 0
  RETURNING ${rebuildColumns}`;

/** Asks for a rebuild: all customers classified and all service days counted anew from the facts. It goes on in steps by itself. */
export async function createRebuild(tx: WriteTx, id: string, now: Date): Promise<Rebuild> {
  const [rebuild] = await tx.rows<Rebuild>(creation, [tx.scope.municipality, id, now, beforeAll]);
  if (!rebuild) throw new Error('A count always has a row.');
  return rebuild;
}
