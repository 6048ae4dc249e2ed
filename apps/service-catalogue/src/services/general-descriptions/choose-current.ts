import type { WriteTx } from '@nelikentta/persistence';

/**
 * The national export holds several versions of one description: those with one reference code, and beside these those with
 * one Finnish name. Of each, the one that says most is current; of equal ones, the first by its id in the source.
 */
export async function chooseCurrent(tx: WriteTx): Promise<void> {
  await tx.rows(
    `WITH named AS (
       SELECT id, completeness, source_id,
              min(coalesce(reference_code, 'name:' || (content -> 'names' ->> 'fi')))
                OVER (PARTITION BY content -> 'names' ->> 'fi') AS by_name,
              reference_code
         FROM general_description WHERE municipality = $1
     ),
     ranked AS (
       SELECT id, row_number() OVER (PARTITION BY coalesce(reference_code, by_name, id::text)
                                     ORDER BY completeness DESC, source_id) = 1 AS first_of_code,
              row_number() OVER (PARTITION BY coalesce(by_name, id::text) ORDER BY completeness DESC, source_id) = 1 AS first_of_name
         FROM named
     )
     UPDATE general_description AS description SET current = ranked.first_of_code AND ranked.first_of_name
       FROM ranked
      WHERE description.municipality = $1 AND description.id = ranked.id
        AND description.current IS DISTINCT FROM (ranked.first_of_code AND ranked.first_of_name)`,
    [tx.scope.municipality],
  );
}
