import { prepared, type ReadTx } from '@nelikentta/persistence';

/** How another system or feature names a customer: by the registry's id, or by the id that a source system gave. */
export type CustomerReference = { readonly customerId: string } | { readonly sourceSystem: string; readonly sourceId: string };

const named = prepared(
  `SELECT coalesce(customer.id, source.customer_id) AS id
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (id uuid, source_system text, source_id text)) WITH ORDINALITY
          AS wanted (id, source_system, source_id, position)
     LEFT JOIN customer ON customer.municipality = $2 AND customer.id = wanted.id
     LEFT JOIN customer_source AS source
       ON source.municipality = $2 AND source.source_system = wanted.source_system AND source.source_id = wanted.source_id
    ORDER BY wanted.position`,
);

/**
 * The ids of the customers that the references name, in the same order; null where there is no such customer in this
 * municipality. One statement for the whole list.
 */
export async function findCustomerIds(tx: ReadTx, references: readonly CustomerReference[]): Promise<(string | null)[]> {
  if (references.length === 0) return [];
  const wanted = references.map((reference) =>
    'customerId' in reference
      ? { id: reference.customerId }
      : { source_system: reference.sourceSystem, source_id: reference.sourceId },
  );
  const found = await tx.rows<{ id: string | null }>(named, [JSON.stringify(wanted), tx.scope.municipality]);
  return found.map(({ id }) => id);
}
