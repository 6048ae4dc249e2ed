import type { WriteTx } from '@nelikentta/persistence';
import { columns } from './service-days.events.js';

const key = 'municipality, month, service_id, segment, provider_id';

// Parameter: $1 municipality.
const recomputation = `
  INSERT INTO service_month (${key}, ${columns.join(', ')})
  SELECT municipality, date_trunc('month', day::timestamp)::date AS month, service_id, segment, provider_id,
         ${columns.map((column) => `sum(${column})`).join(', ')}
    FROM service_day WHERE municipality = $1 GROUP BY ${key}`;

/** Adds the months up anew from their days. Whoever would add a day meanwhile waits: its month is being counted. */
export async function recomputeServiceMonths(tx: WriteTx): Promise<void> {
  await tx.rows('LOCK TABLE service_month IN SHARE ROW EXCLUSIVE MODE');
  await tx.rows('DELETE FROM service_month WHERE municipality = $1', [tx.scope.municipality]);
  await tx.rows(recomputation, [tx.scope.municipality]);
}
