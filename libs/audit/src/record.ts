import { prepared, type WriteTx } from '@nelikentta/persistence';

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

const insertion = prepared(
  `INSERT INTO audit_entry (municipality, id, at, actor, purpose, action, subject_type, subject_id, outcome, details)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

/** Writes one audit row in the transaction of what it tells of: it commits with the row or not at all. */
export function record(tx: WriteTx, entry: AuditEntry): void {
  const { municipality, actor, purpose } = tx.scope;
  const { id, at, action, subjectType, subjectId, outcome, details = {} } = entry;
  tx.alongside(insertion, [municipality, id, at, actor, purpose ?? null, action, subjectType, subjectId, outcome, details]);
}
