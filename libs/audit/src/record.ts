import { type AddTx, prepared } from '@nelikentta/persistence';

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
   SELECT $1::char(3), entry.*
     FROM json_to_recordset($2::json) AS entry (id uuid, at timestamptz, actor text, purpose text, action text, "subjectType" text,
                                                "subjectId" text, outcome text, details jsonb)`,
);

/** Writes one audit row in the transaction of what it tells of: it commits with the row or not at all. */
export function record(tx: AddTx, { details = {}, ...entry }: AuditEntry): void {
  const { actor, purpose } = tx.scope;
  tx.add(insertion, { ...entry, actor, purpose, details });
}
