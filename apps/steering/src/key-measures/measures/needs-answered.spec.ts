import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { needsAnsweredOf } from './needs-answered.js';

describe('Needs answered', () => {
  it('divide the closed needs into four shares that sum to one', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99), fc.integer({ min: 1, max: 99 })),
        ([answered, partly, notAnswered, lapsed]) => {
          const shares = Object.values(needsAnsweredOf({ answered, partly, notAnswered, lapsed }));
          expect(shares.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(1, 9);
          for (const { n } of shares) expect(n).toBe(answered + partly + notAnswered + lapsed);
        },
      ),
    );
  });

  it('are unknown while none was closed', () => {
    const { answered } = needsAnsweredOf({ answered: 0, partly: 0, notAnswered: 0, lapsed: 0 });
    expect(answered).toMatchObject({ value: null, n: 0, reason: 'noClosedNeeds' });
  });
});
