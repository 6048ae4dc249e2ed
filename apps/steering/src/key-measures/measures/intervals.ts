import type { Interval } from './figure.js';

// The standard normal distribution has 97.5 % of itself below this.
const z = 1.959963984540054;

/**
 * Wilson's 95 % interval of a share, within 0…1 (measures.md §2).
 *
 * @param successes 0…n
 * @param n observations, more than 0
 */
export function wilson(successes: number, n: number): Interval {
  const share = successes / n;
  const centre = share + z ** 2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  // At the ends the formula gives the share itself but for the last bit, which could leave the share outside.
  return {
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === n ? 1 : Math.min(1, (centre + half) / scale),
  };
}

/**
 * 95 % interval of the difference of two shares of one multinomial sample, within −1…1: adjusted Wald, which adds three
 * observations (¾ for, 1½ neither, ¾ against) before it computes centre and variance (measures.md §2).
 */
export function adjustedWald(infavour: number, against: number, n: number): Interval {
  const adjusted = n + 3;
  const [p, q] = [(infavour + 0.75) / adjusted, (against + 0.75) / adjusted];
  const half = z * Math.sqrt((p + q - (p - q) ** 2) / adjusted);
  return { low: Math.max(-1, p - q - half), high: Math.min(1, p - q + half) };
}

/**
 * Student's 97.5 % point by Cornish and Fisher's expansion; within 0.001 from four degrees of freedom on, the fewest that
 * the rule of five answers leaves.
 */
export function studentQuantile(degrees: number): number {
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z);
}

/**
 * Student's 95 % interval of a mean, from the sums that are kept of a sample.
 *
 * @param n observations, at least 2
 */
export function meanInterval(n: number, sum: number, sumOfSquares: number): Interval {
  const mean = sum / n;
  const variance = Math.max(0, (sumOfSquares - n * mean ** 2) / (n - 1));
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}

/** One independent part of a weighted sum. A part without an interval is no sample: it adds no uncertainty. */
export interface Part {
  readonly weight: number;
  readonly value: number;
  readonly interval: Interval | null;
}

/**
 * 95 % interval of Σ weight × value, by recovery of each part's own interval (MOVER), which keeps them asymmetric;
 * null when no part has an interval. Weights may be negative: a difference is 1 and −1.
 */
export function intervalOfSum(parts: readonly Part[]): Interval | null {
  if (parts.every(({ interval }) => interval === null)) return null;
  const centre = parts.reduce((sum, { weight, value }) => sum + weight * value, 0);
  let [below, above] = [0, 0];
  for (const { weight, value, interval } of parts) {
    const ends = interval ? [weight * (interval.low - value), weight * (interval.high - value)] : [0];
    below += Math.min(...ends) ** 2;
    above += Math.max(...ends) ** 2;
  }
  return { low: centre - Math.sqrt(below), high: centre + Math.sqrt(above) };
}
