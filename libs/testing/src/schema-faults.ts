import { applicationRole } from '@nelikentta/persistence';
import type pg from 'pg';

/**
 * What a service's live schema does against the conventions, one sentence each: every table and index begins with the
 * municipality, and every table is guarded by a policy that owner and application cannot pass.
 *
 * Throws when there is no table to look at: a check that finds nothing has checked nothing.
 */
export async function schemaFaults(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string; faults: string[] }>(tableFaults);
  if (tables.length === 0) throw new Error('The schema has no tables.');
  const { rows: copies } = await client.query<{ name: string }>(unguardedCopies);
  const { rows: functions } = await client.query<{ name: string }>(definersFunctions);
  const { rows: indexes } = await client.query<{ name: string }>(indexFaults);
  return [
    ...tables.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    ...copies.map(({ name }) => `${name}: no policy can guard what it holds`),
    ...functions.map(({ name }) => `${name}: the function reads by the rights of its owner`),
    ...indexes.map(({ name }) => `${name}: the index does not begin with the municipality`),
  ].sort();
}

/** The guard of every table as PostgreSQL words it, ready for a quoted text. */
const asHeld = `(municipality = (current_setting(''nelikentta.municipality''::text, true))::bpchar)`;

const tableFaults = `
  SELECT relname AS name, array_remove(ARRAY[
           CASE WHEN NOT relrowsecurity THEN 'row-level security is off' END,
           CASE WHEN NOT relforcerowsecurity THEN 'row-level security spares the owner' END,
           CASE WHEN NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polcmd = '*' AND polroles = '{0}'
                                    AND pg_get_expr(polqual, polrelid) = '${asHeld}' AND pg_get_expr(polwithcheck, polrelid) = '${asHeld}')
                THEN 'no policy holds reads and writes to the municipality' END,
           CASE WHEN EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polpermissive
                                AND polroles && ARRAY[0, to_regrole('${applicationRole}')]::oid[]
                                AND '${asHeld}' <> ANY (array_remove(ARRAY[pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)], NULL)))
                THEN 'another policy lets the application past the municipality' END,
           CASE WHEN (SELECT attname FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum = 1) <> 'municipality'
                THEN 'the first column is not the municipality' END,
           CASE WHEN pg_get_userbyid(relowner) NOT LIKE '%\\_owner' THEN 'another role than the owner owns it' END
         ], NULL) AS faults
    FROM pg_class
   WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
   ORDER BY relname`;

const unguardedCopies = `
  SELECT relname AS name FROM pg_class WHERE relkind IN ('m', 'f') AND relnamespace = 'public'::regnamespace`;

const definersFunctions = `
  SELECT proname AS name FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace`;

const indexFaults = `
  SELECT indexrelid::regclass::text AS name
    FROM pg_index JOIN pg_class ON pg_class.oid = indrelid
   WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
     AND (SELECT attname FROM pg_attribute WHERE attrelid = indrelid AND attnum = indkey[0]) IS DISTINCT FROM 'municipality'`;
