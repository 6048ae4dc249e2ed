import type { Field } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import type { ManagementLevel, Target } from './target.js';
import { targetColumns } from './targets.table.js';

export interface TargetFilter {
  readonly field?: Field | undefined;
  readonly managementLevel?: ManagementLevel | undefined;
  /** A day: targets whose period holds it. */
  readonly on?: string | undefined;
}

/** Targets that are not withdrawn, in the order of their making. */
export function targetsAfter(
  tx: ReadTx,
  { field, managementLevel, on }: TargetFilter,
  afterId: string | null,
  limit: number,
): Promise<Target[]> {
  return tx.rows(
    `SELECT ${targetColumns}
       FROM target
      WHERE withdrawn_at IS NULL AND ($1::text IS NULL OR field = $1) AND ($2::text IS NULL OR management_level = $2)
        AND ($3::date IS NULL OR period @> $3::date) AND ($4::uuid IS NULL OR target.id > $4)
      ORDER BY target.id LIMIT $5`,
    [field ?? null, managementLevel ?? null, on ?? null, afterId, limit],
  );
}

/** Targets that are not withdrawn and whose period shares a day with `[from, to)`. */
export function targetsOfPeriod(tx: ReadTx, from: string, to: string): Promise<Target[]> {
  return tx.rows(`SELECT ${targetColumns} FROM target WHERE withdrawn_at IS NULL AND period && daterange($1, $2) ORDER BY id`, [
    from,
    to,
  ]);
}
