import { type Figure, known, unknown } from './figure.js';
import { intervalOfSum } from './intervals.js';
import { clipped, type RealisedShare } from './realised-share.js';

/** A target as effectiveness sees it. */
export interface WeighedTarget {
  /** More than 0; the weights of a field's targets at a time sum to at most 100. */
  readonly weight: number;
  /** Null while the target has no approved observation. */
  readonly realised: RealisedShare | null;
}

export interface Effectiveness extends Figure {
  /** Weight of the targets that have an approved observation, of all weight, 0…1; null without targets. */
  readonly coverage: number | null;
}

/**
 * Effectiveness of a field, a segment, a service or the whole, −1…1: the mean of its targets' realised shares, each clipped,
 * weighted by the targets' weights (measures.md §3). `n` is the number of targets with an approved observation.
 */
export function effectivenessOf(targets: readonly WeighedTarget[]): Effectiveness {
  const all = sumOf(targets.map(({ weight }) => weight));
  if (targets.length === 0) return { ...unknown('noTargets'), coverage: null };
  const measured = targets.flatMap(({ weight, realised }) => (realised ? [{ weight, realised }] : []));
  if (measured.length === 0) return { ...unknown('noApprovedObservation'), coverage: 0 };
  const weights = sumOf(measured.map(({ weight }) => weight));
  const parts = measured.map(({ weight, realised: { share, interval } }) => ({
    weight: weight / weights,
    value: clipped(share),
    interval: interval && { low: clipped(interval.low), high: clipped(interval.high) },
  }));
  const value = clipped(sumOf(parts.map((part) => part.weight * part.value)));
  const interval = intervalOfSum(parts);
  const within = interval && { low: clipped(interval.low), high: clipped(interval.high) };
  return { ...known(value, measured.length, within), coverage: Math.min(1, weights / all) };
}

/** Effect points of targets: Σ weight × clipped realised share; null while none has an approved observation (measures.md §4). */
export function effectPoints(targets: readonly WeighedTarget[]): number | null {
  const measured = targets.flatMap(({ weight, realised }) => (realised ? [weight * clipped(realised.share)] : []));
  return measured.length === 0 ? null : sumOf(measured);
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
