import type { WriteTx } from '@nelikentta/persistence';
import { columns } from './service-days.events.js';

const tables = {
  service_month: 'municipality, month, service_id, segment, provider_id',
  provider_month: 'municipality, month, service_id, provider_id',
};

// Parameter: $1 municipality.
const recomputations = Object.entries(tables).map(
  ([table, key]) => `
  INSERT INTO ${table} (${key}, ${columns.join(', ')})
  SELECT ${key.replace('month', `date_trunc('month', day::timestamp)::date AS month`)}, ${columns.map((column) => `sum(${column})`).join(', ')}
    FROM service_day WHERE municipality = $1 GROUP BY ${key}`,
);

/** Adds the months up anew from their days. Whoever would add a day meanwhile waits: its month is being counted. */
export async function recomputeServiceMonths(tx: WriteTx): Promise<void> {
  await tx.rows(`LOCK TABLE ${Object.keys(tables).join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
  for (const table of Object.keys(tables))
    await tx.rows(`DELETE FROM ${table} WHERE municipality = $1`, [tx.scope.municipality]);
  for (const recomputation of recomputations) await tx.rows(recomputation, [tx.scope.municipality]);
}
