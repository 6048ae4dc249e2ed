import type { ReadTx } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';
import type { MonthlyCapacity } from './set-capacity.js';

/** The months of a half-open period whose capacity is known; a month that is absent is unknown, not zero. */
export async function capacityOf(tx: ReadTx, competenceId: string, from: string, to: string): Promise<MonthlyCapacity[]> {
  await requireCompetence(tx, competenceId);
  return tx.rows(
    `SELECT month, hours FROM competence_capacity
      WHERE municipality = $1 AND competence_id = $2 AND month >= $3 AND month < $4
      ORDER BY month`,
    [tx.scope.municipality, competenceId, from, to],
  );
}
