import type { WriteTx } from '@nelikentta/persistence';

/** Who did what to whom and why; the who and the why come from the transaction's scope. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  /** The permission that was used, or the verb of the command. */
  readonly action: string;
  /** What kind of thing it was done to: `customer`, `target`. */
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly outcome: 'done' | 'refused';
  /** Counts and codes only; no personal data. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Writes one audit row in the transaction of what it tells of: without the row, neither the data. */
export async function record(tx: WriteTx, entry: AuditEntry): Promise<void> {
  const { municipality, actor, purpose } = tx.scope;
  await tx.rows(
    `INSERT INTO audit_entry (municipality, id, at, actor, purpose, action, subject_type, subject_id, outcome, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      municipality,
      entry.id,
      entry.at,
      actor,
      purpose ?? null,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      entry.outcome,
      entry.details ?? {},
    ],
  );
}
