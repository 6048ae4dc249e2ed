import { preparedByKey, type ReadTx, type WriteTx } from '@nelikentta/persistence';
import { Customer } from './customer.js';
import type { CustomerFacts } from './customer-facts.js';
import { bytea } from './save-customers.js';

type Row = CustomerFacts & { id: string; version: number };

const dated = (table: string, facts: string) => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, ${facts}, 'from', lower(during), 'to', upper(during))), '[]')
     FROM ${table} AS entry WHERE entry.municipality = customer.municipality AND entry.customer_id = customer.id)`;

const customers = preparedByKey(
  'id',
  `SELECT id, version, actor_level AS "actorLevel", given_names AS "givenNames", family_name AS "familyName",
         birth_date AS "birthDate", birth_year AS "birthYear", name, representative, business_id AS "businessId",
         industry, language, started_on AS "startedOn", ended_on AS "endedOn", contacts,
         CASE WHEN identity_code_index IS NOT NULL THEN
           jsonb_build_object('index', encode(identity_code_index, 'base64'), 'sealed', encode(identity_code_sealed, 'base64'),
                              'keyId', identity_code_key, 'masked', identity_code_masked)
         END AS "identityCode",
         ${dated('residence', `'kind', kind, 'municipality', in_municipality, 'postalCode', postal_code`)} AS residences,
         ${dated('tie', `'kind', kind`)} AS ties,
         ${dated('household_membership', `'householdId', household_id`)} AS memberships
    FROM customer
   WHERE municipality = $1 AND id = ANY ($2::uuid[])
   ORDER BY id`,
);

/** The customers of the ids that exist in this municipality, as they stand. */
export async function readCustomers(tx: ReadTx, ids: readonly string[]): Promise<Customer[]> {
  return (await tx.rows<Row>(customers, [tx.scope.municipality, ids])).map(restored);
}

/** The customer of the id as it stands, when there is one in this municipality. */
export async function readCustomer(tx: ReadTx, id: string): Promise<Customer | undefined> {
  const [row] = await tx.rowsOf<Row>(customers, id);
  return row && restored(row);
}

/** The next so many customers after an id, in the order of their ids. */
export async function customersAfter(tx: ReadTx, id: string | undefined, limit: number): Promise<Customer[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT id FROM customer WHERE municipality = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [tx.scope.municipality, id ?? null, limit],
  );
  return readCustomers(
    tx,
    rows.map((row) => row.id),
  );
}

/** The customers of the ids, kept from other writers until the transaction ends. Locked first: a lock does not refresh the lists of the statement that waits for it. */
export async function lockCustomers(tx: WriteTx, ids: readonly string[]): Promise<Customer[]> {
  await tx.rows(`SELECT id FROM customer WHERE municipality = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`, [
    tx.scope.municipality,
    ids,
  ]);
  return readCustomers(tx, ids);
}

/** Which customers have the identity codes of the blind indexes (base64): index → customer. */
export async function identityCodeOwners(tx: ReadTx, indexes: readonly string[]): Promise<Map<string, string>> {
  const owners = await tx.rows<{ index: string; id: string }>(
    `SELECT encode(identity_code_index, 'base64') AS index, id FROM customer
      WHERE municipality = $1 AND identity_code_index = ANY ($2::bytea[])`,
    [tx.scope.municipality, indexes.map(bytea)],
  );
  return new Map(owners.map(({ index, id }) => [index, id]));
}

const restored = ({ id, version, ...facts }: Row): Customer => Customer.restore(id, version, facts);
