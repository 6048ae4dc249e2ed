/** Group roles that every service's login roles belong to; grants and policies name these, so migrations know no login. */
export const applicationRole = 'nelikentta_application';
export const relayRole = 'nelikentta_relay';

/** Without a length: a cast to `char(3)` would cut `0491` down to another municipality's code. */
export const ownMunicipality = `municipality = current_setting('nelikentta.municipality', true)::bpchar`;

/**
 * SQL that follows the CREATE TABLE of every table: rows are seen and written only in a transaction of their municipality,
 * by the owner no less than by the application, and the application gets just the privileges named.
 *
 * @param table name of the table, whose first column is `municipality char(3) NOT NULL`
 * @param privileges for the application's role, such as `SELECT, INSERT`
 */
export const tenantTable = (table: string, privileges: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_municipality ON ${table} USING (${ownMunicipality}) WITH CHECK (${ownMunicipality});
  GRANT ${privileges} ON ${table} TO ${applicationRole};
`;
