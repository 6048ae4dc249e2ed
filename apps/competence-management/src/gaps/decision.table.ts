import type { WriteTx } from '@nelikentta/persistence';
import { EntitySchema } from 'typeorm';
import type { Decision } from './decision.js';

interface DecisionRow {
  municipality: string;
  id: string;
  competenceId: string;
  outcome: string;
  reason: string;
  proposedOutcome: string;
  proposedBecause: string;
  decidedAt: Date;
  decidedBy: string;
}

export const decisionTable = new EntitySchema<DecisionRow>({
  name: 'Decision',
  tableName: 'decision',
  columns: {
    municipality: { type: 'char', length: 3, primary: true },
    id: { type: 'uuid', primary: true },
    competenceId: { name: 'competence_id', type: 'uuid' },
    outcome: { type: 'text' },
    reason: { type: 'text' },
    proposedOutcome: { name: 'proposed_outcome', type: 'text' },
    proposedBecause: { name: 'proposed_because', type: 'text' },
    decidedAt: { name: 'decided_at', type: 'timestamptz' },
    decidedBy: { name: 'decided_by', type: 'text' },
  },
});

export async function insertDecision(tx: WriteTx, competenceId: string, decision: Decision, now: Date): Promise<void> {
  await tx.manager.insert(decisionTable, {
    municipality: tx.scope.municipality,
    id: decision.id,
    competenceId,
    outcome: decision.outcome,
    reason: decision.reason,
    proposedOutcome: decision.proposal.outcome,
    proposedBecause: decision.proposal.because,
    decidedAt: now,
    decidedBy: tx.scope.actor,
  });
}
