import { type Figure, known, unknown } from './figure.js';
import { adjustedWald, meanInterval, wilson } from './intervals.js';

/** What is kept of answers on the CSAT scale 1–10. */
export interface SatisfactionCounts {
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** Answers 7–10. */
  readonly satisfied: number;
  /** Answers 9–10. */
  readonly advocates: number;
}

/** What is kept of answers on the NPS scale 0–10. */
export interface RecommendationCounts {
  readonly count: number;
  /** Answers 9–10. */
  readonly promoters: number;
  /** Answers 0–6. */
  readonly detractors: number;
}

export interface Satisfaction {
  /** Mean of CSAT, 1–10. */
  readonly mean: Figure;
  /** Share of answers 7–10, 0…1. */
  readonly satisfied: Figure;
  /** Share of answers 9–10, 0…1. */
  readonly advocates: Figure;
  /** Whether the mean is 8.4 or more; null where it is withheld. */
  readonly strongLoyalty: boolean | null;
}

const fewestAnswers = 5;
const strongLoyaltyFrom = 8.4;

const withheld = (n: number): Figure => unknown(n === 0 ? 'noAnswers' : 'tooFewAnswers', n);

/** Satisfaction with its shares; withheld under five answers, since so few could be recognised (measures.md §2). */
export function satisfactionOf({ count: n, sum, sumOfSquares, satisfied, advocates }: SatisfactionCounts): Satisfaction {
  if (n < fewestAnswers) return { mean: withheld(n), satisfied: withheld(n), advocates: withheld(n), strongLoyalty: null };
  const mean = sum / n;
  const { low, high } = meanInterval(n, sum, sumOfSquares);
  return {
    mean: known(mean, n, { low: Math.max(1, low), high: Math.min(10, high) }),
    satisfied: known(satisfied / n, n, wilson(satisfied, n)),
    advocates: known(advocates / n, n, wilson(advocates, n)),
    strongLoyalty: mean >= strongLoyaltyFrom,
  };
}

/** Net promoter score, −100…100: % promoters − % detractors; withheld under five answers (measures.md §2). */
export function netPromoterScore({ count: n, promoters, detractors }: RecommendationCounts): Figure {
  if (n < fewestAnswers) return withheld(n);
  const { low, high } = adjustedWald(promoters, detractors, n);
  return known((100 * (promoters - detractors)) / n, n, { low: 100 * low, high: 100 * high });
}
