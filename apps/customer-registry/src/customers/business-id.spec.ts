import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validate } from 'stdnum/lib/cjs/fi/ytunnus.js';
import { businessIdOf } from './business-id.js';

const refusal = (text: string) => {
  try {
    businessIdOf(text);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('A business id', () => {
  it.each(['0101263-6', '0201256-6', '0124610-9', '0211675-2', '0204819-8', '0187690-1'])(
    '%s of a city is accepted',
    (text) => {
      expect(businessIdOf(text)).toBe(text);
    },
  );

  it('of the old form gets its leading zero', () => {
    expect(businessIdOf('101263-6')).toBe('0101263-6');
  });

  it('whose remainder is one was never issued, whatever its check digit', () => {
    for (let digit = 0; digit < 10; digit += 1) expect(refusal(`1000008-${String(digit)}`)).toBe('business-id-never-issued');
    expect(refusal('0000000-0')).toBe('business-id-never-issued');
  });

  it('with another check digit is refused', () => {
    expect(refusal('0101263-7')).toBe('business-id-wrong-check');
  });

  it.each(['01012636', '0101263-', 'FI01012636', '0101263-6 ', ''])('"%s" is malformed', (text) => {
    expect(refusal(text)).toBe('business-id-malformed');
  });

  it('is accepted exactly when an independent implementation accepts it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 0, max: 9 }), (number, check) => {
        const text = `${String(number).padStart(7, '0')}-${String(check)}`;
        expect(refusal(text) === null).toBe(validate(text).isValid);
      }),
    );
  });
});
