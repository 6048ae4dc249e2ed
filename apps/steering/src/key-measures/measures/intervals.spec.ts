import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustedWald, intervalOfSum, meanInterval, studentQuantile, wilson } from './intervals.js';

const sample = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const interval = fc.tuple(
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.double({ min: 0, max: 3, noNaN: true }),
);

describe("Wilson's interval", () => {
  it('of 7 in 10 is 0.397 to 0.892', () => {
    expect(wilson(7, 10).low).toBeCloseTo(0.397, 3);
    expect(wilson(7, 10).high).toBeCloseTo(0.892, 3);
  });

  it('holds the share and stays within 0 and 1', () => {
    fc.assert(
      fc.property(sample, ([successes, n]) => {
        const { low, high } = wilson(successes, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
      }),
    );
  });

  it('mirrors when successes and failures change places', () => {
    fc.assert(
      fc.property(sample, ([successes, n]) => {
        expect(wilson(n - successes, n).low).toBeCloseTo(1 - wilson(successes, n).high, 9);
      }),
    );
  });

  it('narrows as answers grow', () => {
    const width = (n: number) => wilson(0.7 * n, n).high - wilson(0.7 * n, n).low;
    expect([10, 100, 1000].map(width)).toEqual([10, 100, 1000].map(width).sort((one, other) => other - one));
  });
});

describe('The adjusted Wald interval', () => {
  it('holds the difference and stays within −1 and 1', () => {
    const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500)).filter(([a, b, c]) => a + b + c >= 5);
    fc.assert(
      fc.property(counts, ([infavour, neither, against]) => {
        const n = infavour + neither + against;
        const { low, high } = adjustedWald(infavour, against, n);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual((infavour - against) / n);
        expect(high).toBeGreaterThanOrEqual((infavour - against) / n);
      }),
    );
  });
});

describe("Student's interval", () => {
  it.each([
    [4, 2.776],
    [9, 2.262],
    [29, 2.045],
    [1000, 1.962],
  ])('takes the tabulated 97.5 %% point of %i degrees of freedom, %f', (degrees, tabulated) => {
    expect(Math.abs(studentQuantile(degrees) - tabulated)).toBeLessThan(0.001);
  });

  it('of equal answers is their value', () => {
    expect(meanInterval(6, 48, 384)).toEqual({ low: 8, high: 8 });
  });
});

describe('The interval of a weighted sum', () => {
  it('of one part is the part itself', () => {
    const { low, high } = intervalOfSum([{ weight: 1, value: 0.7, interval: { low: 0.6, high: 0.75 } }])!;
    expect(low).toBeCloseTo(0.6, 12);
    expect(high).toBeCloseTo(0.75, 12);
  });

  it('is unknown when no part is a sample', () => {
    expect(intervalOfSum([{ weight: 1, value: 3, interval: null }])).toBeNull();
  });

  it('holds the sum and is no wider than the sum of the widths', () => {
    const parts = fc.array(
      fc
        .record({ weight: fc.double({ min: -2, max: 2, noNaN: true }), at: interval })
        .map(({ weight, at: [value, below, above] }) => ({
          weight,
          value,
          interval: { low: value - below, high: value + above },
        })),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, (all) => {
        const sum = all.reduce((total, { weight, value }) => total + weight * value, 0);
        const width = all.reduce((total, { weight, interval: { low, high } }) => total + Math.abs(weight) * (high - low), 0);
        const { low, high } = intervalOfSum(all)!;
        expect(low).toBeLessThanOrEqual(sum + 1e-9);
        expect(high).toBeGreaterThanOrEqual(sum - 1e-9);
        expect(high - low).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });
});
