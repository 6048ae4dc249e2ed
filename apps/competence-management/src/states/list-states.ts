import type { ReadTx } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';

export interface RecordedState {
  readonly id: string;
  readonly aspect: string;
  readonly level: number;
  readonly from: string;
  readonly due: string | null;
  readonly note: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

/** Every state ever recorded of a competence, newest day first; of one day, the one that holds before those it replaced. */
export async function statesOf(
  tx: ReadTx,
  competenceId: string,
  after: readonly (string | number)[],
  limit: number,
): Promise<RecordedState[]> {
  await requireCompetence(tx, competenceId);
  const [day = null, id = null] = after;
  return tx.rows(
    `SELECT id, aspect, level, valid_from AS "from", due, note, recorded_at AS "recordedAt", recorded_by AS "recordedBy"
       FROM competence_state
      WHERE municipality = $1 AND competence_id = $2 AND ($3::date IS NULL OR (valid_from, id) < ($3, $4::uuid))
      ORDER BY valid_from DESC, id DESC
      LIMIT $5`,
    [tx.scope.municipality, competenceId, day, id, limit],
  );
}
