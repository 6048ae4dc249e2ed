import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accuracyOf, judge, type Outcome } from './prediction-accuracy.js';

const outcome = (predicted: number, observed: number, asLastYear: number | null = null): Outcome => ({
  predicted,
  low: predicted - 1,
  high: predicted + 1,
  certainty: 0.8,
  observed,
  asLastYear,
});
const outcomes = fc.array(
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })).map(([one, other]) => outcome(one, other)),
  { minLength: 1, maxLength: 20 },
);

describe('A prediction whose time has come', () => {
  it('has an error, and is inside or outside its interval, ends included', () => {
    expect(judge(outcome(5, 4))).toEqual({ error: 1, inside: true });
    expect(judge(outcome(5, 3.9)).inside).toBe(false);
  });
});

describe('The accuracy of a forecaster', () => {
  it('sets the error beside that of "same as last year"', () => {
    expect(accuracyOf([outcome(5, 4, 0), outcome(2, 4, 3), outcome(9, 1)])).toMatchObject({
      n: 3,
      bias: (1 - 2 + 8) / 3,
      meanAbsoluteError: 11 / 3,
      againstLastYear: { n: 2, meanAbsoluteError: 1.5, lastYearsMeanAbsoluteError: 2.5 },
      inside: { numerator: 1, denominator: 3, stated: expect.closeTo(0.8, 9) },
    });
  });

  it('has no comparison where nothing was observed the year before', () => {
    expect(accuracyOf([outcome(5, 4)]).againstLastYear).toBeNull();
  });

  it('never has a bias larger than the mean absolute error', () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        const { bias, meanAbsoluteError } = accuracyOf(all);
        expect(Math.abs(bias)).toBeLessThanOrEqual(meanAbsoluteError + 1e-9);
      }),
    );
  });
});
