import { DomainError, type Field } from '@nelikentta/framework';

/** An effect of a service in another field than its own, as a share of all its effect (framework.md §3). */
export interface SecondaryEffect {
  readonly field: Field;
  /** More than 0, at most 1. */
  readonly share: number;
}

/**
 * Throws `secondary-effect-on-own-field`, `secondary-effects-repeated` or `secondary-effects-over-one`. Shares are summed in
 * millionths, so that 0.1 + 0.2 + 0.7 is one.
 */
export function checkSecondaryEffects(own: Field, effects: readonly SecondaryEffect[]): void {
  const fields = effects.map(({ field }) => field);
  if (fields.includes(own))
    throw new DomainError('secondary-effect-on-own-field', 'A secondary effect is in another field than the service itself.', {
      field: own,
    });
  if (new Set(fields).size < fields.length)
    throw new DomainError('secondary-effects-repeated', 'Each field stands in the secondary effects at most once.');
  const millionths = effects.reduce((sum, { share }) => sum + Math.round(share * 1_000_000), 0);
  if (millionths > 1_000_000)
    throw new DomainError('secondary-effects-over-one', 'The shares of the secondary effects sum to at most 1.', {
      sum: String(millionths / 1_000_000),
    });
}
