import { DomainError } from '@nelikentta/framework';
import type { WriteTx } from '@nelikentta/persistence';
import { EntitySchema } from 'typeorm';
import { Competence, type CompetenceFacts } from './competence.js';

interface CompetenceRow extends CompetenceFacts {
  municipality: string;
  id: string;
  version: number;
}

export const competenceTable = new EntitySchema<CompetenceRow>({
  name: 'Competence',
  tableName: 'competence',
  columns: {
    municipality: { type: 'char', length: 3, primary: true },
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    names: { type: 'jsonb' },
    description: { type: 'jsonb' },
    businessArea: { name: 'business_area', type: 'text' },
    components: { type: 'jsonb' },
  },
});

/** The competence, kept from other writers until the transaction ends. Throws `not-found`. */
export async function lockCompetence(tx: WriteTx, id: string): Promise<Competence> {
  const row = await tx.manager.findOne(competenceTable, {
    where: { municipality: tx.scope.municipality, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw new DomainError('not-found', 'There is no such competence.');
  const { municipality: _, id: __, version, ...facts } = row;
  return Competence.restore(id, version, facts);
}

export async function saveCompetence(tx: WriteTx, { id, version, facts }: Competence): Promise<void> {
  await tx.manager.upsert(competenceTable, { municipality: tx.scope.municipality, id, version, ...facts }, [
    'municipality',
    'id',
  ]);
}
