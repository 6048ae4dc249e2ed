import type { ReadTx, WriteTx } from '@nelikentta/persistence';

/** Enters a household that no other system knows, and gives its id. */
export async function insertHousehold(tx: WriteTx, id: string, now: Date): Promise<string> {
  await tx.rows(`INSERT INTO household (municipality, id, created_at) VALUES ($1, $2, $3)`, [tx.scope.municipality, id, now]);
  return id;
}

/** One stay of a customer in a household, by days of the calendar `[from, to)`. */
export interface Member {
  readonly customerId: string;
  readonly displayName: string;
  readonly birthYear: number | null;
  readonly from: string;
  readonly to: string | null;
}

/** Everybody who belongs or belonged to a household, in the order of their coming. */
export const membersOf = (tx: ReadTx, householdId: string): Promise<Member[]> =>
  tx.rows(
    `SELECT customer.id AS "customerId", concat_ws(' ', family_name, given_names) AS "displayName", birth_year AS "birthYear",
            lower(during) AS "from", upper(during) AS "to"
       FROM household_membership AS membership
       JOIN customer ON customer.municipality = membership.municipality AND customer.id = membership.customer_id
      WHERE membership.municipality = $1 AND household_id = $2
      ORDER BY lower(during), name_key, customer.id`,
    [tx.scope.municipality, householdId],
  );
