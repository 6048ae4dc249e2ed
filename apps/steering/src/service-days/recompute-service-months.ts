import type { WriteTx } from '@nelikentta/persistence';
import { columns } from './service-days.events.js';

const sums = columns.map((column) => `sum(${column})`).join(', ');
const bySegment = 'municipality, month, service_id, segment, provider_id';
const ofProvider = 'municipality, month, service_id, provider_id';

// Parameter: $1 municipality. Those of all segments together are added up from the others.
const recomputations = [
  `DELETE FROM service_month WHERE municipality = $1`,
  `DELETE FROM provider_month WHERE municipality = $1`,
  `INSERT INTO service_month (${bySegment}, ${columns.join(', ')})
   SELECT municipality, date_trunc('month', day::timestamp)::date AS month, service_id, segment, provider_id, ${sums}
     FROM service_day WHERE municipality = $1 GROUP BY ${bySegment}`,
  `INSERT INTO provider_month (${ofProvider}, ${columns.join(', ')})
   SELECT ${ofProvider}, ${sums} FROM service_month WHERE municipality = $1 GROUP BY ${ofProvider}`,
];

/** Adds the months up anew from their days. Whoever would add a day meanwhile waits: its month is being counted. */
export async function recomputeServiceMonths(tx: WriteTx): Promise<void> {
  await tx.rows('LOCK TABLE service_month, provider_month IN SHARE ROW EXCLUSIVE MODE');
  for (const recomputation of recomputations) await tx.rows(recomputation, [tx.scope.municipality]);
}
