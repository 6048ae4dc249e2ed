import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { netPromoterScore, satisfactionOf } from './customer-experience.js';
import { gapChange, gapOf } from './gap.js';

const counted = (answers: readonly number[]) => ({
  count: answers.length,
  sum: answers.reduce((sum, answer) => sum + answer, 0),
  sumOfSquares: answers.reduce((sum, answer) => sum + answer ** 2, 0),
  satisfied: answers.filter((answer) => answer >= 7).length,
  advocates: answers.filter((answer) => answer >= 9).length,
});
const recommended = (answers: readonly number[]) => ({
  count: answers.length,
  promoters: answers.filter((answer) => answer >= 9).length,
  detractors: answers.filter((answer) => answer <= 6).length,
});
const workedExample = [9, 10, 8, 7, 3, 10, 6, 9, 9, 5];
const csat = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 200 });

describe('Satisfaction', () => {
  it('of the worked example has mean 7.6 and satisfies 7 of 10', () => {
    const { mean, satisfied, strongLoyalty } = satisfactionOf(counted(workedExample));
    expect(mean).toMatchObject({ value: 7.6, n: 10 });
    expect(satisfied).toMatchObject({ value: 0.7, n: 10, low: expect.closeTo(0.397, 3), high: expect.closeTo(0.892, 3) });
    expect(strongLoyalty).toBe(false);
  });

  it('is withheld under five answers, with their number', () => {
    const { mean, satisfied } = satisfactionOf(counted([9, 9, 9, 9]));
    expect(mean).toEqual({ value: null, low: null, high: null, n: 4, reason: 'tooFewAnswers' });
    expect(satisfied.reason).toBe('tooFewAnswers');
    expect(satisfactionOf(counted([])).mean.reason).toBe('noAnswers');
  });

  it('speaks of strong loyalty from a mean of 8.4', () => {
    expect(satisfactionOf(counted([8, 8, 8, 9, 9])).strongLoyalty).toBe(true);
    expect(satisfactionOf(counted([8, 8, 8, 8, 9])).strongLoyalty).toBe(false);
  });

  it('lies inside its intervals, and these on the scale', () => {
    fc.assert(
      fc.property(csat, (answers) => {
        const { mean, satisfied, advocates } = satisfactionOf(counted(answers));
        for (const [{ value, low, high }, least, most] of [
          [mean, 1, 10],
          [satisfied, 0, 1],
          [advocates, 0, 1],
        ] as const) {
          expect(low).toBeGreaterThanOrEqual(least);
          expect(high).toBeLessThanOrEqual(most);
          expect(low).toBeLessThanOrEqual(value! + 1e-9);
          expect(high).toBeGreaterThanOrEqual(value! - 1e-9);
        }
        expect(advocates.value).toBeLessThanOrEqual(satisfied.value!);
      }),
    );
  });
});

describe('The net promoter score', () => {
  it('of the worked example is +20', () => {
    expect(netPromoterScore(recommended(workedExample)).value).toBe(20);
  });

  it('is withheld under five answers', () => {
    expect(netPromoterScore(recommended([10, 10]))).toMatchObject({ value: null, n: 2, reason: 'tooFewAnswers' });
  });

  it('changes its sign when promoters and detractors change places', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 5, max: 50 }), (promoters, detractors, passives) => {
        const count = promoters + detractors + passives;
        const one = netPromoterScore({ count, promoters, detractors });
        const other = netPromoterScore({ count, promoters: detractors, detractors: promoters });
        expect(one.value).toBeCloseTo(-other.value!, 9);
        expect(one.low).toBeCloseTo(-other.high!, 9);
      }),
    );
  });
});

describe('The gap between promise and experience', () => {
  it('is a finding only when its interval leaves zero out', () => {
    expect(gapOf(9.5, counted(workedExample)).finding).toBe('belowPromise');
    expect(gapOf(3, counted(workedExample)).finding).toBe('abovePromise');
    expect(gapOf(8, counted(workedExample))).toMatchObject({ finding: 'notDecided', gap: { value: expect.closeTo(-0.4, 9) } });
  });

  it('is withheld with the experience', () => {
    expect(gapOf(8, counted([9]))).toMatchObject({ finding: null, gap: { value: null, reason: 'tooFewAnswers', n: 1 } });
  });

  it('has widened when it lies lower than before', () => {
    const now = gapOf(8, counted([5, 5, 6, 5, 4, 5])).gap;
    const earlier = gapOf(8, counted([8, 8, 9, 8, 8, 8])).gap;
    const change = gapChange(now, earlier)!;
    expect(change.value).toBeLessThan(0);
    expect(change.high).toBeLessThan(0);
    expect(gapChange(now, gapOf(8, counted([])).gap)).toBeNull();
  });
});
