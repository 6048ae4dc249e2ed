import type { ReadTx } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';
import type { Outcome, Proposal } from './outcome.js';

export interface DecisionTaken {
  readonly id: string;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly proposal: Proposal;
  readonly decidedAt: Date;
  readonly decidedBy: string;
}

/** What was decided of a competence, the latest first. */
export async function decisionsOf(
  tx: ReadTx,
  competenceId: string,
  [before]: readonly (string | number)[],
  limit: number,
): Promise<DecisionTaken[]> {
  await requireCompetence(tx, competenceId);
  return tx.rows(
    `SELECT id, outcome, reason, jsonb_build_object('outcome', proposed_outcome, 'because', proposed_because) AS proposal,
            decided_at AS "decidedAt", decided_by AS "decidedBy"
       FROM decision
      WHERE municipality = $1 AND competence_id = $2 AND ($3::uuid IS NULL OR id < $3)
      ORDER BY id DESC
      LIMIT $4`,
    [tx.scope.municipality, competenceId, before ?? null, limit],
  );
}
