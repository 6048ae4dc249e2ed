import { type DateInterval, DomainError, isOrdered } from '@nelikentta/framework';

/** What one use costs in the service's unit, integer cents, on days `[from, to)` (measures.md §1). */
export interface UnitCost extends DateInterval {
  readonly id: string;
  /** Whose uses it is for; null for those whose provider has no cost of its own. */
  readonly providerId: string | null;
  readonly centsPerUnit: number;
}

/** What a month of the service costs however much it is used, integer cents, on days `[from, to)`. */
export interface FixedCost extends DateInterval {
  readonly id: string;
  readonly centsPerMonth: number;
}

/** All costs of a service, past and to come. */
export interface Costs {
  /** Counts up with each change of the costs. */
  readonly version: number;
  readonly unitCosts: readonly UnitCost[];
  readonly fixedCosts: readonly FixedCost[];
}

/** Throws `interval-not-ordered` unless the interval ends after it starts. */
export function requireOrdered(interval: DateInterval): void {
  if (!isOrdered(interval))
    throw new DomainError('interval-not-ordered', 'A cost ends after the day it begins.', {
      from: interval.from,
      to: interval.to ?? '',
    });
}
