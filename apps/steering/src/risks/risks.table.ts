import type { LocalizedText } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';

/** Where a risk of a target comes from (framework.md §6). */
export const riskKinds = ['ownActivity', 'operatingEnvironment'] as const;

export interface RiskFacts {
  readonly kind: (typeof riskKinds)[number];
  readonly description: LocalizedText;
  /** 1 hardly ever … 5 almost surely. */
  readonly likelihood: number;
  /** 1 hardly felt … 5 the target is missed. */
  readonly impact: number;
  /** What is done about it. */
  readonly response: string | null;
  readonly owner: string;
  readonly closed: boolean;
}

export interface Risk extends RiskFacts {
  readonly id: string;
  readonly version: number;
  readonly targetId: string;
}

const columns = `id, version, target_id AS "targetId", kind, description, likelihood, impact, response, owner, closed`;

/** Inserts the risk, or writes it over its earlier version. */
export async function saveRisk(tx: WriteTx, risk: Risk): Promise<void> {
  const { id, version, targetId, kind, description, likelihood, impact, response, owner, closed } = risk;
  await tx.rows(
    `INSERT INTO risk (municipality, id, version, target_id, kind, description, likelihood, impact, response, owner, closed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (municipality, id) DO UPDATE
        SET version = excluded.version, kind = excluded.kind, description = excluded.description,
            likelihood = excluded.likelihood, impact = excluded.impact, response = excluded.response, owner = excluded.owner,
            closed = excluded.closed`,
    [tx.scope.municipality, id, version, targetId, kind, description, likelihood, impact, response, owner, closed],
  );
}

/** The risk, held until the transaction ends. */
export async function lockRisk(tx: WriteTx, id: string): Promise<Risk | undefined> {
  const [risk] = await tx.rows<Risk>(`SELECT ${columns} FROM risk WHERE id = $1 FOR UPDATE`, [id]);
  return risk;
}

/** A target's risks, the gravest first, closed ones last. */
export function risksOfTarget(tx: ReadTx, targetId: string): Promise<Risk[]> {
  return tx.rows(
    `SELECT ${columns} FROM risk WHERE target_id = $1 ORDER BY closed, likelihood * impact DESC, risk.id LIMIT 500`,
    [targetId],
  );
}
