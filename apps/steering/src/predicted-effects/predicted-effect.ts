import { DomainError, type SegmentCode } from '@nelikentta/framework';

export const directnesses = ['direct', 'indirect'] as const;
export const timings = ['immediate', 'future'] as const;
export const forecasterKinds = ['role', 'model'] as const;

/** What is predicted to follow of a target: for whom, what kind of effect, how large and how certain (framework.md §6). */
export interface PredictedEffectFacts {
  /** Null: all customers. */
  readonly segment: SegmentCode | null;
  /** The service that brings it about, or an intervention in words, or neither. */
  readonly serviceId: string | null;
  readonly intervention: string | null;
  readonly directness: (typeof directnesses)[number];
  readonly timing: (typeof timings)[number];
  /** Change of the indicator's level from the target's baseline, in the indicator's unit, with its interval. */
  readonly size: number;
  readonly low: number;
  readonly high: number;
  /** How often such an interval holds, by its maker: 0.8 means eight times in ten. */
  readonly certainty: number;
  /** Who predicts: a person's role or a model, never a person. */
  readonly forecaster: { readonly kind: (typeof forecasterKinds)[number]; readonly name: string };
  readonly madeOn: string;
  /** The day by which the effect is to have come. */
  readonly dueOn: string;
}

/** A prediction as it was made. It is never edited: what happened is set beside it (measures.md §6). */
export interface PredictedEffect extends PredictedEffectFacts {
  readonly id: string;
  readonly targetId: string;
  readonly recordedAt: Date;
}

/**
 * The facts of a prediction, checked. Throws `prediction-outside-its-interval` and `predicted-after-the-fact`.
 *
 * @param today the municipality's calendar day
 */
export function predictedEffectOf(facts: PredictedEffectFacts, today: string): PredictedEffectFacts {
  const { low, size, high, madeOn, dueOn } = facts;
  if (low > size || size > high)
    throw new DomainError('prediction-outside-its-interval', 'The predicted size lies between low and high.');
  if (madeOn >= dueOn || madeOn > today)
    throw new DomainError(
      'predicted-after-the-fact',
      'A prediction is made before the day it is for, and not later than today.',
      { madeOn, dueOn },
    );
  return facts;
}
