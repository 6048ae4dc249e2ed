import { type CostEffectiveness, costEffectivenessOf, costPer } from './cost-effectiveness.js';
import { netPromoterScore, type Satisfaction, satisfactionOf } from './customer-experience.js';
import { type Effectiveness, effectivenessOf, type WeighedTarget } from './effectiveness.js';
import type { Figure } from './figure.js';
import { type NeedsAnswered, needsAnsweredOf } from './needs-answered.js';
import type { OpenNeeds } from './needs-open.js';
import type { Sums } from './sums.js';

/** Everything that the key measures of a field, a service, a segment or the whole are computed from. */
export interface MeasureFacts {
  readonly sums: Sums;
  readonly targets: readonly WeighedTarget[];
  /** Sums of the days whose cost stands against the targets' effect; null while nothing is observed. */
  readonly targetSums: Pick<Sums, 'costCents' | 'uncostedUses'> | null;
  readonly openNeeds: OpenNeeds | null;
}

/** The three key measures (framework.md §8) and what stands behind them. */
export interface KeyMeasures {
  readonly effectiveness: Effectiveness;
  readonly costEffectiveness: CostEffectiveness;
  readonly experience: Satisfaction & { readonly netPromoterScore: Figure };
  readonly needs: NeedsAnswered;
  readonly openNeeds: OpenNeeds | null;
  readonly costPerUse: Figure;
  readonly costPerAnsweredNeed: Figure;
}

export function keyMeasuresOf({ sums, targets, targetSums, openNeeds }: MeasureFacts): KeyMeasures {
  return {
    effectiveness: effectivenessOf(targets),
    costEffectiveness: costEffectivenessOf(targets, targetSums ?? sums),
    experience: {
      ...satisfactionOf({ ...sums, count: sums.csatCount, sum: sums.csatSum, sumOfSquares: sums.csatSumOfSquares }),
      netPromoterScore: netPromoterScore({ ...sums, count: sums.npsCount }),
    },
    needs: needsAnsweredOf({
      answered: sums.needsAnswered,
      partly: sums.needsPartly,
      notAnswered: sums.needsNotAnswered,
      lapsed: sums.needsLapsed,
    }),
    openNeeds,
    costPerUse: costPer(sums, sums.uses, 'noUses'),
    costPerAnsweredNeed: costPer(sums, sums.needsAnswered, 'noAnsweredNeeds'),
  };
}
