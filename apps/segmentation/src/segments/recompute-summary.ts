import type { WriteTx } from '@nelikentta/persistence';
import { heldForDifference, type MunicipalitySettings } from '../settings/read-settings.js';

// Parameters: $1 municipality, $2 version of the settings.
const recomputationOf = (summary: string, key: string): string => `
  WITH difference AS MATERIALIZED (
    SELECT municipality, ${key}, sum(customers) AS customers
      FROM (SELECT municipality, ${key}, customers FROM ${summary}_counted WHERE municipality = $1
            UNION ALL
            SELECT municipality, ${key}, -customers FROM ${summary} WHERE municipality = $1) AS either
     GROUP BY municipality, ${key}
    HAVING sum(customers) <> 0),
  ${heldForDifference}
  INSERT INTO ${summary} AS stored (municipality, ${key}, customers)
  SELECT municipality, ${key}, customers FROM difference, held
  ON CONFLICT (municipality, ${key}) DO UPDATE SET customers = stored.customers + excluded.customers`;

const recomputations = [
  recomputationOf('segment_growth', 'span, begins_on, actor_level, customer_group'),
  recomputationOf('existence_growth', 'span, begins_on'),
];

/** Sums up anew what the grid is read from, and adds what it is off by: nothing, unless somebody went past the triggers. */
export async function recomputeSummary(tx: WriteTx, { version }: MunicipalitySettings): Promise<void> {
  for (const recomputation of recomputations) await tx.rows(recomputation, [tx.scope.municipality, version]);
}
