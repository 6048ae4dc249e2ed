import { describe, expect, it } from '@jest/globals';
import { fields } from '@nelikentta/framework';
import fc from 'fast-check';
import { sharesOf, sharesOfWhole } from './balance.js';

const amounts = fc.record(Object.fromEntries(fields.map((field) => [field, fc.nat(1_000_000)])), { requiredKeys: [] });

describe('Balance', () => {
  it('gives the four fields shares that sum to one', () => {
    fc.assert(
      fc.property(amounts, (byField) => {
        const shares = fields.map((field) => sharesOf(byField)![field].share);
        if (shares.includes(null)) expect(Object.values(byField).every((amount) => amount === 0)).toBe(true);
        else expect(shares.reduce<number>((sum, share) => sum + share!, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('shows what is unknown as unknown', () => {
    expect(sharesOf(null)).toBeNull();
  });

  it('has no shares where a field brought about a change for the worse', () => {
    const shares = sharesOf({ basicServices: 30, wellBeingAndVitality: -5 })!;
    expect(shares.basicServices).toEqual({ numerator: 30, denominator: 25, share: null });
  });

  it('counts a customer reached in two fields in both', () => {
    const shares = sharesOfWhole({ basicServices: 80, supplementaryServices: 40 }, 100);
    expect(shares.basicServices.share).toBe(0.8);
    expect(shares.supplementaryServices.share).toBe(0.4);
  });
});
