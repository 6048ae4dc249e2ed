import type { WriteTx } from '@nelikentta/persistence';
import type { PredictedEffect } from './predicted-effect.js';

export async function insertPredictedEffect(tx: WriteTx, effect: PredictedEffect): Promise<void> {
  const { forecaster } = effect;
  await tx.rows(
    `INSERT INTO predicted_effect (municipality, id, target_id, segment, service_id, intervention, directness, timing, size, low,
                                   high, certainty, forecaster_kind, forecaster_name, made_on, due_on, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tx.scope.municipality,
      effect.id,
      effect.targetId,
      effect.segment,
      effect.serviceId,
      effect.intervention,
      effect.directness,
      effect.timing,
      effect.size,
      effect.low,
      effect.high,
      effect.certainty,
      forecaster.kind,
      forecaster.name,
      effect.madeOn,
      effect.dueOn,
      effect.recordedAt,
    ],
  );
}
