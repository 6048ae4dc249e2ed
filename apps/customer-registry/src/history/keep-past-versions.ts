import type { WriteTx } from '@nelikentta/persistence';

export type HistorySubject = 'customer' | 'encounter' | 'needing' | 'serviceNeed' | 'feedback';

/** A version that another has replaced. */
export interface ReplacedVersion {
  readonly id: string;
  readonly version: number;
  readonly facts: object;
}

/** When, and why if anybody said, versions were replaced; by whom, the transaction knows. */
export interface Replacement {
  readonly at: Date;
  readonly reason?: string | undefined;
}

/** Keeps what was known before, in the transaction that replaces it. */
export function keepPastVersions(
  tx: WriteTx,
  subject: HistorySubject,
  replaced: readonly ReplacedVersion[],
  { at, reason }: Replacement,
): void {
  if (replaced.length === 0) return;
  tx.alongside(
    `INSERT INTO past_version (municipality, subject_type, subject_id, version, facts, replaced_at, replaced_by, reason)
     SELECT $1::char(3), $2::text, id, version, facts, $4::timestamptz, $5::text, $6::text
       FROM jsonb_to_recordset($3::jsonb) AS replaced (id uuid, version integer, facts jsonb)`,
    [
      tx.scope.municipality,
      subject,
      JSON.stringify(replaced.map(({ id, version, facts }) => ({ id, version, facts }))),
      at,
      tx.scope.actor,
      reason ?? null,
    ],
  );
}
