import { describe, expect, it } from '@jest/globals';
import { effectPoints } from './effectiveness.js';
import {
  costPeriodOf,
  type LatestObservation,
  type MeasurableTarget,
  observedOf,
  observedTargets,
  targetsByKey,
} from './observed-target.js';

const target: MeasurableTarget = {
  id: 't1',
  field: 'basicServices',
  segments: [],
  serviceIds: ['s1', 's2'],
  indicatorId: 'i1',
  baseline: 0.6,
  aimed: 0.9,
  period: { from: '2026-01-01', to: '2027-01-01' },
  weight: 40,
};
const share = (segment: LatestObservation['segment'], numerator: number, denominator: number): LatestObservation => ({
  indicatorId: 'i1',
  segment,
  numerator,
  denominator,
  value: null,
  low: null,
  high: null,
});
const value = (segment: LatestObservation['segment'], level: number): LatestObservation => ({
  ...share(segment, 0, 0),
  numerator: null,
  denominator: null,
  value: level,
});
const families = 'individual/resident_active';
const newcomers = 'individual/non_resident_familiar';

describe('What is observed of a target', () => {
  it('is of all customers when it names no segment', () => {
    expect(observedOf(target, [share(families, 1, 2), share(null, 243, 300)])).toEqual({ numerator: 243, denominator: 300 });
  });

  it('adds up the samples of its segments, never their shares', () => {
    const two = { ...target, segments: [families, newcomers] as const };
    expect(observedOf(two, [share(families, 90, 100), share(newcomers, 10, 100)])).toEqual({
      numerator: 100,
      denominator: 200,
    });
  });

  it('is of all customers while one of its segments is not observed', () => {
    const two = { ...target, segments: [families, newcomers] as const };
    expect(observedOf(two, [share(families, 90, 100), share(null, 5, 10)])).toEqual({ numerator: 5, denominator: 10 });
  });

  it('does not add up values of several segments', () => {
    const two = { ...target, segments: [families, newcomers] as const };
    expect(observedOf(two, [value(families, 3), value(newcomers, 5)])).toBeNull();
    expect(observedOf({ ...target, segments: [families] }, [value(families, 3)])).toEqual({ value: 3, interval: null });
  });

  it('is nothing while another indicator only is observed', () => {
    expect(observedOf({ ...target, indicatorId: 'i2' }, [share(null, 1, 2)])).toBeNull();
  });
});

describe('The targets of services, segments, fields and the whole', () => {
  const observed = observedTargets(
    [target, { ...target, id: 't2', field: 'wellBeingAndVitality', serviceIds: [] }],
    [share(null, 243, 300)],
  );

  it('share the points of a target among the services that it names', () => {
    const byService = targetsByKey(observed, ['service']);
    expect([...byService.keys()]).toEqual(['s1', 's2']);
    expect(effectPoints(byService.get('s1')!)).toBeCloseTo(14, 9);
  });

  it('have all points in the whole, and those of a field in the field', () => {
    expect(effectPoints(targetsByKey(observed, []).get('whole')!)).toBeCloseTo(56, 9);
    expect(effectPoints(targetsByKey(observed, ['field']).get('basicServices')!)).toBeCloseTo(28, 9);
  });
});

describe('The period whose cost counts', () => {
  const asked = { from: '2026-04-01', to: '2026-07-01' };

  it("runs from the targets' beginning to the moment asked for", () => {
    expect(costPeriodOf(observedTargets([target], [share(null, 1, 2)]), asked)).toEqual({
      from: '2026-01-01',
      to: '2026-07-01',
    });
  });

  it("ends with the targets' period when that ends earlier", () => {
    const early = { ...target, period: { from: '2025-06-01', to: '2026-05-01' } };
    expect(costPeriodOf(observedTargets([early], [share(null, 1, 2)]), asked)).toEqual({
      from: '2025-06-01',
      to: '2026-05-01',
    });
  });

  it('does not exist while nothing is observed', () => {
    expect(costPeriodOf(observedTargets([target], []), asked)).toBeNull();
  });
});
