import { type Field, fields } from '@nelikentta/framework';

/** A field's part of something: kept as numerator and denominator, never averaged (measures.md). */
export interface Share {
  /** Null where the field's part is unknown. */
  readonly numerator: number | null;
  /** The sum of what is known. */
  readonly denominator: number;
  /** Null where the part is unknown, where there is nothing to share, or where some field's part is below zero. */
  readonly share: number | null;
}

/** What is known of one thing by field; a field that is absent is unknown. */
export type ByField = Readonly<Partial<Record<Field, number>>>;

/**
 * The parts of the four fields in what adds up: cost, uses, effect points, capacity (measures.md §5).
 * Null where nothing is known. Shares of what is known sum to one; effect points below zero leave no shares.
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
  const divisible = whole > 0 && fields.every((field) => (amounts[field] ?? 0) >= 0);
  const shareOf = (numerator: number | null): Share => ({
    numerator,
    denominator: whole,
    share: divisible && numerator !== null ? numerator / whole : null,
  });
  return Object.fromEntries(fields.map((field) => [field, shareOf(amounts[field] ?? null)])) as Record<Field, Share>;
}
