import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costEffectivenessOf, costPer } from './cost-effectiveness.js';
import { effectivenessOf, effectPoints } from './effectiveness.js';
import { realisedShare } from './realised-share.js';

const dayCare = { weight: 40, realised: realisedShare({ baseline: 0.6, aimed: 0.9 }, { numerator: 243, denominator: 300 }) };
const unobserved = { weight: 60, realised: null };
const level = fc.double({ min: -100, max: 100, noNaN: true });
const aim = fc.tuple(level, level).filter(([baseline, aimed]) => Math.abs(baseline - aimed) > 0.01);
const target = fc.record({
  weight: fc.integer({ min: 1, max: 100 }),
  realised: fc.option(
    fc
      .tuple(aim, fc.integer({ min: 1, max: 500 }), fc.nat(500))
      .map(([[baseline, aimed], denominator, numerator]) =>
        realisedShare({ baseline, aimed }, { numerator: Math.min(numerator, denominator), denominator }),
      ),
  ),
});
const targets = fc.array(target, { maxLength: 8 });

describe('The realised share of a target', () => {
  it('of the worked example is 0.70', () => {
    expect(dayCare.realised.share).toBeCloseTo(0.7, 9);
    expect(dayCare.realised.n).toBe(300);
  });

  it('is 0 at the baseline and 1 at the aim, for rising and falling indicators', () => {
    fc.assert(
      fc.property(aim, ([baseline, aimed]) => {
        expect(realisedShare({ baseline, aimed }, { value: baseline, interval: null }).share).toBeCloseTo(0, 9);
        expect(realisedShare({ baseline, aimed }, { value: aimed, interval: null }).share).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is below zero for the worse and above one for overshoot, unclipped', () => {
    expect(realisedShare({ baseline: 10, aimed: 5 }, { value: 15, interval: null }).share).toBe(-1);
    expect(realisedShare({ baseline: 10, aimed: 5 }, { value: 0, interval: null }).share).toBe(2);
  });

  it('lies inside its interval, whichever way the indicator points', () => {
    fc.assert(
      fc.property(aim, fc.integer({ min: 1, max: 500 }), fc.nat(500), ([baseline, aimed], n, successes) => {
        const observed = { numerator: Math.min(successes, n), denominator: n };
        const { share, interval } = realisedShare({ baseline, aimed }, observed);
        expect(interval!.low).toBeLessThanOrEqual(share + 1e-9);
        expect(interval!.high).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });
});

describe('Effectiveness', () => {
  it('of the worked example is 0.70 with coverage 40 %', () => {
    expect(effectivenessOf([dayCare, unobserved])).toMatchObject({
      value: expect.closeTo(0.7, 9),
      coverage: 0.4,
      n: 1,
      reason: null,
    });
  });

  it('lets one overshoot hide no failure', () => {
    const overshoot = { weight: 50, realised: { share: 5, interval: null, observed: 5, n: 1 } };
    const failure = { weight: 50, realised: { share: -1, interval: null, observed: -1, n: 1 } };
    expect(effectivenessOf([overshoot, failure]).value).toBe(0);
  });

  it('is unknown without targets and without approved observations', () => {
    expect(effectivenessOf([])).toMatchObject({ value: null, reason: 'noTargets', coverage: null });
    expect(effectivenessOf([unobserved])).toMatchObject({ value: null, reason: 'noApprovedObservation', coverage: 0 });
  });

  it('stays within −1 and 1, inside its interval, and covers what is observed', () => {
    fc.assert(
      fc.property(targets, (all) => {
        const { value, low, high, coverage } = effectivenessOf(all);
        if (value === null) return;
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        expect(coverage).toBeGreaterThan(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 2, max: 9 }), (all, times) => {
        const scaled = all.map(({ weight, realised }) => ({ weight: weight * times, realised }));
        expect(effectivenessOf(scaled).value ?? 9).toBeCloseTo(effectivenessOf(all).value ?? 9, 9);
      }),
    );
  });
});

describe('Effect points', () => {
  it('of the worked example are 28', () => {
    expect(effectPoints([dayCare, unobserved])).toBeCloseTo(28, 9);
  });

  it('never exceed the weight', () => {
    fc.assert(
      fc.property(targets, (all) => {
        const weight = all.reduce((sum, one) => sum + one.weight, 0);
        expect(Math.abs(effectPoints(all) ?? 0)).toBeLessThanOrEqual(weight + 1e-9);
      }),
    );
  });
});

describe('Cost-effectiveness', () => {
  it('of the worked example is 20 points per million euros', () => {
    const ratio = costEffectivenessOf([dayCare, unobserved], { costCents: 140_000_000, uncostedUses: 0 });
    expect(ratio).toMatchObject({ value: expect.closeTo(20, 9), points: expect.closeTo(28, 9), coverage: 0.4 });
    expect(ratio.low).toBeLessThan(20);
    expect(ratio.high).toBeGreaterThan(20);
  });

  it.each([
    ['costZero', [dayCare], { costCents: 0, uncostedUses: 0 }],
    ['costUnknown', [dayCare], { costCents: 0, uncostedUses: 3 }],
    ['noTargets', [], { costCents: 100, uncostedUses: 0 }],
    ['noApprovedObservation', [unobserved], { costCents: 100, uncostedUses: 0 }],
    [
      'pointsNotPositive',
      [{ weight: 10, realised: { share: -0.2, interval: null, observed: 1, n: 1 } }],
      { costCents: 100, uncostedUses: 0 },
    ],
  ] as const)('gives the reason %s instead of a ratio', (reason, all, cost) => {
    expect(costEffectivenessOf(all, cost)).toMatchObject({ value: null, low: null, high: null, reason });
  });

  it('halves when the cost doubles', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 1, max: 1_000_000_000 }), (all, costCents) => {
        const once = costEffectivenessOf(all, { costCents, uncostedUses: 0 }).value;
        const twice = costEffectivenessOf(all, { costCents: 2 * costCents, uncostedUses: 0 }).value;
        if (once === null) expect(twice).toBeNull();
        else expect((twice! * 2) / once).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('Cost per unit', () => {
  it('is cents shared by the units', () => {
    expect(costPer({ costCents: 1000, uncostedUses: 0 }, 4, 'noUses')).toMatchObject({ value: 250, n: 4 });
  });

  it('is unknown, never zero, without units or without a known cost', () => {
    expect(costPer({ costCents: 1000, uncostedUses: 0 }, 0, 'noUses')).toMatchObject({ value: null, reason: 'noUses' });
    expect(costPer({ costCents: 0, uncostedUses: 4 }, 4, 'noUses')).toMatchObject({ value: null, reason: 'costUnknown' });
  });
});
