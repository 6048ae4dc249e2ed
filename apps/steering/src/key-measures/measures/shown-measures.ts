import type { CostEffectiveness } from './cost-effectiveness.js';
import { type Figure, plain, rounded, shown } from './figure.js';
import type { KeyMeasures } from './key-measures.js';
import type { Period, Sums } from './sums.js';

/** What is shown of the key measures: each figure with its period, its number of observations, interval, coverage or reason. */
export function shownMeasures(measures: KeyMeasures, sums: Sums, period: Period, costPeriod: Period) {
  const { effectiveness, costEffectiveness, experience, needs, openNeeds } = measures;
  const figure = (one: Figure) => shown(one, period);
  return {
    effectiveness: { ...figure(effectiveness), coverage: plain(effectiveness.coverage) },
    costEffectiveness: shownCostEffectiveness(costEffectiveness, costPeriod),
    customerExperience: {
      ...figure(experience.mean),
      satisfied: figure(experience.satisfied),
      advocates: figure(experience.advocates),
      netPromoterScore: figure(experience.netPromoterScore),
      strongLoyalty: experience.strongLoyalty,
    },
    needs: {
      answered: figure(needs.answered),
      partly: figure(needs.partly),
      notAnswered: figure(needs.notAnswered),
      lapsed: figure(needs.lapsed),
      open: openNeeds?.open ?? null,
      oldestOpenedAt: openNeeds?.oldestOpenedAt ?? null,
    },
    costs: {
      uses: sums.uses,
      quantity: rounded(sums.quantity),
      costCents: sums.costCents,
      uncostedUses: sums.uncostedUses,
      perUse: figure(measures.costPerUse),
      perAnsweredNeed: figure(measures.costPerAnsweredNeed),
    },
  };
}

/** Points per million euros as they are shown; the period is that of the cost. */
export const shownCostEffectiveness = (ratio: CostEffectiveness, costPeriod: Period) => ({
  ...shown(ratio, costPeriod),
  coverage: plain(ratio.coverage),
  points: plain(ratio.points),
});
