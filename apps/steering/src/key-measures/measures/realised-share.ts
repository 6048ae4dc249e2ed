import type { Interval } from './figure.js';
import { wilson } from './intervals.js';

/** What an approved observation says: a share with its sample, or a value with the interval that its source stated. */
export type Observed =
  { readonly numerator: number; readonly denominator: number } | { readonly value: number; readonly interval: Interval | null };

/** How far a target has come. */
export interface RealisedShare {
  /** 1 = the whole change aimed at, 0 = no change, below zero for the worse, above one overshoot; unclipped. */
  readonly share: number;
  readonly interval: Interval | null;
  /** The observed level, in the indicator's unit. */
  readonly observed: number;
  /** Observations behind it: the denominator of a share, 1 for a value. */
  readonly n: number;
}

/** The change that a target aims at, in the indicator's unit. `aimed` differs from `baseline`. */
export interface AimedChange {
  readonly baseline: number;
  readonly aimed: number;
}

/** `(observed − baseline) / (aimed − baseline)`; the sign works for rising and falling indicators (measures.md §3). */
export function realisedShare({ baseline, aimed }: AimedChange, observed: Observed): RealisedShare {
  const { level, interval, n } = levelOf(observed);
  const realised = (value: number) => (value - baseline) / (aimed - baseline);
  return {
    share: realised(level),
    interval: interval && turned(realised(interval.low), realised(interval.high)),
    observed: level,
    n,
  };
}

function levelOf(observed: Observed): { level: number; interval: Interval | null; n: number } {
  if ('value' in observed) return { level: observed.value, interval: observed.interval, n: 1 };
  const { numerator, denominator } = observed;
  return { level: numerator / denominator, interval: wilson(numerator, denominator), n: denominator };
}

// Of a falling indicator, the higher level is the lower share.
const turned = (one: number, other: number): Interval => ({ low: Math.min(one, other), high: Math.max(one, other) });

/** A realised share within −1…1, so that one overshoot hides no failure (measures.md §3). */
export function clipped(share: number): number {
  return Math.min(1, Math.max(-1, share));
}
