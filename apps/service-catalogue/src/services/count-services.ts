import type { Field } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

export interface FieldCount {
  readonly field: Field;
  readonly services: number;
  readonly drafts: number;
  readonly needsReview: number;
}

/** Services of each field that has any: published, drafts, and those (of either) whose place somebody should look at. */
export function countServices(tx: ReadTx): Promise<FieldCount[]> {
  return tx.rows<FieldCount>(
    `SELECT field, count(*) FILTER (WHERE status = 'published') AS services, count(*) FILTER (WHERE status = 'draft') AS drafts,
            count(*) FILTER (WHERE status <> 'archived' AND (decision -> 'needsReview')::boolean) AS "needsReview"
       FROM service WHERE municipality = $1 GROUP BY field`,
    [tx.scope.municipality],
  );
}
