import { describe, expect, it } from '@jest/globals';
import { approved, type Observation, type ObservationFacts, observationOf, takenBack } from './observation.js';

const share: ObservationFacts = {
  indicatorId: '018f4e7a-0000-7000-8000-000000000010',
  segment: null,
  period: { from: '2026-01-01', to: '2026-04-01' },
  numerator: 243,
  denominator: 300,
  value: null,
  low: null,
  high: null,
  source: null,
};
const value: ObservationFacts = { ...share, numerator: null, denominator: null, value: 12.5 };
const draft: Observation = {
  ...share,
  id: 'o1',
  version: 1,
  status: 'draft',
  recordedBy: 'analyst',
  recordedAt: new Date('2026-04-02T10:00:00Z'),
  approvedBy: null,
  approvedAt: null,
  withdrawnBecause: null,
};
const today = '2026-05-04';
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('An observation', () => {
  it('of a share has a numerator and a denominator, of a value one number', () => {
    expect(observationOf(share, 'share', today)).toBe(share);
    expect(observationOf(value, 'value', today)).toBe(value);
    expect(() => observationOf(share, 'value', today)).toThrow(code('observation-of-another-kind'));
    expect(() => observationOf(value, 'share', today)).toThrow(code('observation-of-another-kind'));
  });

  it.each([
    [301, 300],
    [-1, 300],
    [0, 0],
  ])('is no share of %i in %i', (numerator, denominator) => {
    expect(() => observationOf({ ...share, numerator, denominator }, 'share', today)).toThrow(code('share-out-of-range'));
  });

  it('of a value lies inside the interval that its source states', () => {
    expect(observationOf({ ...value, low: 11, high: 14 }, 'value', today)).toMatchObject({ low: 11 });
    expect(() => observationOf({ ...value, low: 13, high: 14 }, 'value', today)).toThrow(code('observation-of-another-kind'));
    expect(() => observationOf({ ...value, low: 11 }, 'value', today)).toThrow(code('observation-of-another-kind'));
  });

  it('is of a period that has ended, today included', () => {
    const until = (to: string) => ({ ...share, period: { from: '2026-01-01', to } });
    expect(observationOf(until('2026-05-05'), 'share', today)).toMatchObject({ numerator: 243 });
    expect(() => observationOf(until('2026-05-06'), 'share', today)).toThrow(code('observation-in-the-future'));
    expect(() => observationOf(until('2026-01-01'), 'share', today)).toThrow(code('interval-not-ordered'));
  });

  it('is approved once, and counts no more when it is taken back', () => {
    const counts = approved(draft, 'head', new Date('2026-04-03T10:00:00Z'));
    expect(counts).toMatchObject({ status: 'approved', version: 2, approvedBy: 'head' });
    expect(() => approved(counts, 'head', new Date())).toThrow(code('observation-not-a-draft'));
    const gone = takenBack(counts, 'Counted twice');
    expect(gone).toMatchObject({ status: 'withdrawn', withdrawnBecause: 'Counted twice' });
    expect(() => takenBack(gone, 'Again')).toThrow(code('observation-withdrawn'));
  });
});
