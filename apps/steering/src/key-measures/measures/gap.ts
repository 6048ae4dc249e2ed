import type { SatisfactionCounts } from './customer-experience.js';
import { satisfactionOf } from './customer-experience.js';
import { type Figure, type Interval, known } from './figure.js';
import { intervalOfSum } from './intervals.js';

/** What the gap between promise and experience says, judged by its interval and not by its sign alone. */
export const gapFindings = ['belowPromise', 'abovePromise', 'notDecided'] as const;
export type GapFinding = (typeof gapFindings)[number];

export interface Gap {
  /** Mean experience − promised level, in points of CSAT; below zero the promise is not met (framework.md §5). */
  readonly gap: Figure;
  /** Null where the gap is withheld. */
  readonly finding: GapFinding | null;
}

const moved = ({ value, low, high, ...figure }: Figure, by: number): Figure =>
  value === null || low === null || high === null
    ? { value, low, high, ...figure }
    : { ...figure, value: value + by, low: low + by, high: high + by };

/** The gap between what a service promised and what its customers experienced (measures.md §2). */
export function gapOf(promisedCsat: number, counts: SatisfactionCounts): Gap {
  const gap = moved(satisfactionOf(counts).mean, -promisedCsat);
  if (gap.low === null || gap.high === null) return { gap, finding: null };
  if (gap.high < 0) return { gap, finding: 'belowPromise' };
  return { gap, finding: gap.low > 0 ? 'abovePromise' : 'notDecided' };
}

/** How much a gap changed from an earlier one; null where either is withheld. Below zero it has widened. */
export function gapChange(now: Figure, earlier: Figure): Figure | null {
  if (now.value === null || earlier.value === null) return null;
  const parts = [
    { weight: 1, value: now.value, interval: intervalIn(now) },
    { weight: -1, value: earlier.value, interval: intervalIn(earlier) },
  ];
  return known(now.value - earlier.value, now.n + earlier.n, intervalOfSum(parts));
}

const intervalIn = ({ low, high }: Figure): Interval | null => (low === null || high === null ? null : { low, high });
