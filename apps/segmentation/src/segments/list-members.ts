import type { Segment } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** A customer in a segment, and during which instants around the one asked about. */
export interface Member {
  readonly customerId: string;
  /** Null: ever since the customer exists and before. */
  readonly since: Date | null;
  /** Null: until further notice. */
  readonly until: Date | null;
}

const members = `
  SELECT customer_id AS "customerId", lower(during) AS since, upper(during) AS until
    FROM membership
   WHERE municipality = $1 AND actor_level = $2 AND customer_group = $3 AND during @> $4::timestamptz AND customer_id > $5
   ORDER BY customer_id LIMIT $6`;

/** Customers in a segment at an instant, by id, from after one of them. */
export const membersOf = (tx: ReadTx, segment: Segment, at: Date, after: string, limit: number): Promise<Member[]> =>
  tx.rows(members, [tx.scope.municipality, segment.actorLevel, segment.customerGroup, at, after, limit]);
