import { type Field, fields } from '@nelikentta/framework';

/** A field's part of something: kept as numerator and denominator, never averaged (measures.md). */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  /** Null where there is nothing to share, or where a field's part is below zero. */
  readonly share: number | null;
}

/** What is known of one thing by field; a field that is absent is unknown. */
export type ByField = Readonly<Partial<Record<Field, number>>>;

/**
 * The parts of the four fields in what adds up: cost, uses, effect points, capacity (measures.md §5).
 * Null where nothing is known. Shares sum to one; effect points below zero leave no shares.
 */
export function sharesOf(amounts: ByField | null): Readonly<Record<Field, Share>> | null {
  if (amounts === null) return null;
  const total = fields.reduce((sum, field) => sum + (amounts[field] ?? 0), 0);
  return sharesOfWhole(amounts, total);
}

/**
 * The parts of the four fields in what overlaps: a customer reached in two fields counts in both, so shares may sum to more
 * than one.
 *
 * @param whole all of it, each counted once
 */
export function sharesOfWhole(amounts: ByField, whole: number): Readonly<Record<Field, Share>> {
  const parts = fields.map((field) => amounts[field] ?? 0);
  const divisible = whole > 0 && parts.every((part) => part >= 0);
  const shareOf = (numerator: number): Share => ({
    numerator,
    denominator: whole,
    share: divisible ? numerator / whole : null,
  });
  return Object.fromEntries(fields.map((field) => [field, shareOf(amounts[field] ?? 0)])) as Record<Field, Share>;
}
