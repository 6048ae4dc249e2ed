import { Injectable } from '@nestjs/common';
import { localDay } from '@nelikentta/framework';
import { Clock, Database, Ids, type Scope } from '@nelikentta/persistence';
import { theOpenTarget } from '../targets/find-target.js';
import { type PredictedEffect, type PredictedEffectFacts, predictedEffectOf } from './predicted-effect.js';
import { insertPredictedEffect } from './predicted-effects.table.js';

export type Prediction = Omit<PredictedEffectFacts, 'madeOn'> & { readonly madeOn?: string | undefined };

/** Records what is predicted to follow of a target. */
@Injectable()
export class PredictEffect {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  execute(scope: Scope, targetId: string, prediction: Prediction): Promise<PredictedEffect> {
    const now = this.clock.now();
    const today = localDay(now);
    return this.database.write(scope, async (tx) => {
      await theOpenTarget(tx, targetId);
      const facts = predictedEffectOf({ ...prediction, madeOn: prediction.madeOn ?? today }, today);
      const effect = { ...facts, id: this.ids.next(), targetId, recordedAt: now };
      await insertPredictedEffect(tx, effect);
      return effect;
    });
  }
}
