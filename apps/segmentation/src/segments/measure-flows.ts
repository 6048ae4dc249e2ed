import type { Segment } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** Customers who were in one segment at the first instant and in the other at the second; null is outside the grid. */
export interface Flow {
  readonly from: Segment | null;
  readonly to: Segment | null;
  readonly customers: number;
}

interface Row {
  readonly from_level: Segment['actorLevel'] | null;
  readonly from_group: Segment['customerGroup'] | null;
  readonly to_level: Segment['actorLevel'] | null;
  readonly to_group: Segment['customerGroup'] | null;
  readonly customers: number;
}

const segmentAt = (instant: string, side: string): string => `
  SELECT customer_id, actor_level AS ${side}_level, customer_group AS ${side}_group
    FROM membership WHERE municipality = $1 AND during @> ${instant}::timestamptz`;

const movements = `
  SELECT from_level, from_group, to_level, to_group, count(*) AS customers
    FROM (${segmentAt('$2', 'from')}) AS before FULL JOIN (${segmentAt('$3', 'to')}) AS after USING (customer_id)
   WHERE $4 OR (from_level, from_group) IS DISTINCT FROM (to_level, to_group)
   GROUP BY from_level, from_group, to_level, to_group
   ORDER BY customers DESC, from_level, from_group, to_level, to_group`;

/**
 * Flows between the segments from one instant to another, the largest first: 25 × 25, and into and out of the grid.
 *
 * @param all also of those who stayed where they were
 */
export async function flowsBetween(tx: ReadTx, from: Date, to: Date, all: boolean): Promise<Flow[]> {
  const rows = await tx.rows<Row>(movements, [tx.scope.municipality, from, to, all]);
  return rows.map((row) => ({
    from: segmentOf(row.from_level, row.from_group),
    to: segmentOf(row.to_level, row.to_group),
    customers: row.customers,
  }));
}

const segmentOf = (actorLevel: Segment['actorLevel'] | null, customerGroup: Segment['customerGroup'] | null): Segment | null =>
  actorLevel && customerGroup && { actorLevel, customerGroup };
