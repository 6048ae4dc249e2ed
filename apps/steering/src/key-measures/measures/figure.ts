/** Why a figure is not shown. Unknown is shown as unknown, never as zero (measures.md). */
export const reasons = [
  'tooFewAnswers',
  'noAnswers',
  'noTargets',
  'noApprovedObservation',
  'costZero',
  'costUnknown',
  'pointsNotPositive',
  'noUses',
  'noClosedNeeds',
  'noAnsweredNeeds',
  'noCustomersReached',
  'serviceUnavailable',
] as const;
export type Reason = (typeof reasons)[number];

/** Lower and upper end of a 95 % interval, in the unit of the figure. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure as it may be shown: with the number of observations behind it and, where it is a sample, its 95 % interval. */
export interface Figure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Observations behind the figure. */
  readonly n: number;
  readonly reason: Reason | null;
}

/** A figure that is known; `interval` is null where it is no sample. */
export function known(value: number, n: number, interval: Interval | null): Figure {
  return { value, low: interval?.low ?? null, high: interval?.high ?? null, n, reason: null };
}

/** A figure that is withheld or unknown, and why. */
export function unknown(reason: Reason, n = 0): Figure {
  return { value: null, low: null, high: null, n, reason };
}

/** A number without the noise of its last bits. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The same of what may be unknown. */
export const plain = (value: number | null): number | null => (value === null ? null : rounded(value));

/** A figure as it is shown: with the period that it is of, and without the noise of the last bits. */
export function shown<P>({ value, low, high, n, reason }: Figure, period: P): Figure & { readonly period: P } {
  return { value: plain(value), low: plain(low), high: plain(high), n, reason, period };
}
