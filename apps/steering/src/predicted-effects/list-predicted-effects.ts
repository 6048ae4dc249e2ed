import type { ReadTx } from '@nelikentta/persistence';
import type { PredictedEffect } from './predicted-effect.js';

const columns = `
  predicted_effect.id, target_id AS "targetId", segment, service_id AS "serviceId", intervention, directness, timing, size, low, high,
  certainty, jsonb_build_object('kind', forecaster_kind, 'name', forecaster_name) AS forecaster, made_on AS "madeOn",
  due_on AS "dueOn", recorded_at AS "recordedAt"`;

/** A target's predicted effects in the order of their recording. */
export function effectsOfTarget(
  tx: ReadTx,
  targetId: string,
  afterId: string | null,
  limit: number,
): Promise<PredictedEffect[]> {
  return tx.rows(
    `SELECT ${columns} FROM predicted_effect
      WHERE target_id = $1 AND ($2::uuid IS NULL OR predicted_effect.id > $2) ORDER BY predicted_effect.id LIMIT $3`,
    [targetId, afterId, limit],
  );
}

/** A prediction with what it is measured by. */
export interface DueEffect {
  readonly id: string;
  readonly targetId: string;
  readonly segment: PredictedEffect['segment'];
  readonly size: number;
  readonly low: number;
  readonly high: number;
  readonly certainty: number;
  readonly forecaster: PredictedEffect['forecaster'];
  readonly madeOn: string;
  readonly dueOn: string;
  readonly indicatorId: string;
  readonly baseline: number;
}

/** The predictions whose time has come by a day. A withdrawn target's are left out: nobody worked for it any more. */
export function effectsDue(tx: ReadTx, by: string): Promise<DueEffect[]> {
  return tx.rows(
    `SELECT predicted_effect.id, target_id AS "targetId", segment, size, low, high, certainty,
            jsonb_build_object('kind', forecaster_kind, 'name', forecaster_name) AS forecaster, made_on AS "madeOn",
            due_on AS "dueOn", indicator_id AS "indicatorId", baseline
       FROM predicted_effect JOIN target ON target.municipality = predicted_effect.municipality AND target.id = target_id
      WHERE due_on <= $1 AND withdrawn_at IS NULL
      ORDER BY due_on, predicted_effect.id`,
    [by],
  );
}
