import type { WriteTx } from '@nelikentta/persistence';
import { EntitySchema } from 'typeorm';
import type { CompetenceState } from './competence-state.js';

interface CompetenceStateRow {
  municipality: string;
  id: string;
  competenceId: string;
  aspect: string;
  level: number;
  validFrom: string;
  due: string | null;
  note: string | null;
  recordedAt: Date;
  recordedBy: string;
}

export const competenceStateTable = new EntitySchema<CompetenceStateRow>({
  name: 'CompetenceState',
  tableName: 'competence_state',
  columns: {
    municipality: { type: 'char', length: 3, primary: true },
    id: { type: 'uuid', primary: true },
    competenceId: { name: 'competence_id', type: 'uuid' },
    aspect: { type: 'text' },
    level: { type: 'smallint' },
    validFrom: { name: 'valid_from', type: 'date' },
    due: { type: 'date', nullable: true },
    note: { type: 'text', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
    recordedBy: { name: 'recorded_by', type: 'text' },
  },
});

export async function insertState(tx: WriteTx, competenceId: string, { id, facts }: CompetenceState, now: Date): Promise<void> {
  await tx.manager.insert(competenceStateTable, {
    municipality: tx.scope.municipality,
    id,
    competenceId,
    aspect: facts.aspect,
    level: facts.level,
    validFrom: facts.from,
    due: facts.due ?? null,
    note: facts.note ?? null,
    recordedAt: now,
    recordedBy: tx.scope.actor,
  });
}
