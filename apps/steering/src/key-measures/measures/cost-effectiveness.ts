import { effectivenessOf, effectPoints, type Effectiveness, type WeighedTarget } from './effectiveness.js';
import { type Figure, known, type Reason, unknown } from './figure.js';

/** What services cost in a period. Integer cents. */
export interface Cost {
  readonly costCents: number;
  /** Uses for which no unit cost was valid: counted, never taken as free. */
  readonly uncostedUses: number;
}

export interface CostEffectiveness extends Effectiveness {
  /** Effect points behind the ratio, null while nothing is observed. */
  readonly points: number | null;
}

const centsInMillionEuros = 100_000_000;

/**
 * Effect points per million euros (measures.md §4). No ratio where the cost is zero or unknown or the points are not positive:
 * the reason is given instead. The interval is that of the effect; the cost is summed, not sampled.
 */
export function costEffectivenessOf(targets: readonly WeighedTarget[], cost: Cost): CostEffectiveness {
  const { coverage, n, low, high, reason } = effectivenessOf(targets);
  const points = effectPoints(targets);
  const refusal = reason ?? whyNoRatio(points, cost);
  if (points === null || refusal !== null) return { ...unknown(refusal ?? 'noApprovedObservation', n), coverage, points };
  const measuredWeight = targets.reduce((sum, { weight, realised }) => sum + (realised ? weight : 0), 0);
  const perMillion = (share: number) => (share * measuredWeight * centsInMillionEuros) / cost.costCents;
  const interval = low === null || high === null ? null : { low: perMillion(low), high: perMillion(high) };
  return { ...known((points * centsInMillionEuros) / cost.costCents, n, interval), coverage, points };
}

function whyNoRatio(points: number | null, { costCents, uncostedUses }: Cost): Reason | null {
  if (costCents === 0) return uncostedUses > 0 ? 'costUnknown' : 'costZero';
  return points !== null && points > 0 ? null : 'pointsNotPositive';
}

/**
 * Cost of one use, one customer or one answered need, in cents; not rounded.
 *
 * @param units how many the cost is shared by
 * @param none the reason when there are none
 */
export function costPer(cost: Cost, units: number, none: Reason): Figure {
  if (units === 0) return unknown(none);
  if (cost.costCents === 0 && cost.uncostedUses > 0) return unknown('costUnknown', units);
  return known(cost.costCents / units, units, null);
}
