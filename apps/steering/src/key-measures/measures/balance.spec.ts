import { describe, expect, it } from '@jest/globals';
import { fields } from '@nelikentta/framework';
import fc from 'fast-check';
import { sharesOf, sharesOfWhole } from './balance.js';

const amounts = fc.record(Object.fromEntries(fields.map((field) => [field, fc.nat(1_000_000)])), { requiredKeys: [] });

describe('Balance', () => {
  it('gives the known fields shares that sum to one, and the others none', () => {
    fc.assert(
      fc.property(amounts, (byField) => {
        const shares = sharesOf(byField)!;
        for (const field of fields) expect(shares[field].numerator).toBe(byField[field] ?? null);
        const known = fields.flatMap((field) => shares[field].share ?? []);
        if (shares.basicServices.denominator === 0) expect(known).toEqual([]);
        else expect(known.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
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
