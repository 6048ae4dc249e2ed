import { describe, expect, it } from '@jest/globals';
import { addDays, contains } from '@nelikentta/framework';
import fc from 'fast-check';
import { type Target, type TargetFacts, targetOf, type Weight, withdrawn } from './target.js';

const facts: TargetFacts = {
  field: 'basicServices',
  segments: ['individual/resident_active'],
  ownSegment: null,
  change: { fi: 'Päivähoitopaikka neljässä viikossa' },
  indicatorId: '018f4e7a-0000-7000-8000-000000000010',
  baseline: 0.6,
  aimed: 0.9,
  period: { from: '2026-01-01', to: '2027-01-01' },
  weight: 40,
  owner: 'Varhaiskasvatus',
  managementLevel: 'tactical',
  serviceIds: [],
  competenceIds: [],
  budgetCents: null,
  balance: [],
};
const target: Target = { ...facts, id: 't1', version: 1, withdrawnAt: null, withdrawnBecause: null };
const day = (days: number) => addDays('2026-01-01', days);
const weight: fc.Arbitrary<Weight> = fc
  .record({ from: fc.nat(60), length: fc.integer({ min: 1, max: 30 }), weight: fc.integer({ min: 1, max: 60 }) })
  .map(({ from, length, weight }) => ({ period: { from: day(from), to: day(from + length) }, weight }));

describe('A target', () => {
  it('aims at a change', () => {
    expect(() => targetOf({ ...facts, aimed: 0.6 }, 'share', [])).toThrow(
      expect.objectContaining({ code: 'aimed-equals-baseline' }),
    );
  });

  it('may aim downwards', () => {
    expect(targetOf({ ...facts, baseline: 0.9, aimed: 0.2 }, 'share', [])).toMatchObject({ aimed: 0.2 });
  });

  it('lasts at least a day', () => {
    const period = { from: '2026-05-01', to: '2026-05-01' };
    expect(() => targetOf({ ...facts, period }, 'share', [])).toThrow(
      expect.objectContaining({ code: 'interval-not-ordered' }),
    );
  });

  it('gives the levels of a share from 0 to 1, and those of a value as they are', () => {
    const percents = { ...facts, baseline: 60, aimed: 90 };
    expect(() => targetOf(percents, 'share', [])).toThrow(expect.objectContaining({ code: 'share-out-of-range' }));
    expect(targetOf(percents, 'value', [])).toBe(percents);
  });

  it('weighs, with the others of its field, at most a hundred', () => {
    const other = { period: { from: '2026-06-01', to: '2028-01-01' }, weight: 60 };
    expect(targetOf(facts, 'share', [other]).weight).toBe(40);
    expect(() => targetOf({ ...facts, weight: 41 }, 'share', [other])).toThrow(
      expect.objectContaining({ code: 'weights-over-hundred', fields: { sum: '101' } }),
    );
  });

  it('is not weighed with those that end before it begins or begin after it ends', () => {
    const before = { period: { from: '2025-01-01', to: '2026-01-01' }, weight: 100 };
    const after = { period: { from: '2027-01-01', to: '2028-01-01' }, weight: 100 };
    expect(targetOf(facts, 'share', [before, after])).toBe(facts);
  });

  it('is refused exactly when some day would weigh over a hundred', () => {
    fc.assert(
      fc.property(weight, fc.array(weight, { maxLength: 6 }), (own, others) => {
        const sums = Array.from({ length: 100 }, (_, index) => day(index))
          .filter((at) => contains(own.period, at))
          .map((at) =>
            others.filter(({ period }) => contains(period, at)).reduce((sum, other) => sum + other.weight, own.weight),
          );
        const asked = { ...facts, weight: own.weight, period: { from: own.period.from, to: own.period.to! } };
        const ask = () => targetOf(asked, 'share', others);
        if (Math.max(...sums) > 100) expect(ask).toThrow(expect.objectContaining({ code: 'weights-over-hundred' }));
        else expect(ask()).toBe(asked);
      }),
    );
  });

  it('is withdrawn once, with its reason', () => {
    const given = withdrawn(target, 'Merged into another', new Date('2026-05-04T10:00:00Z'));
    expect(given).toMatchObject({ version: 2, withdrawnBecause: 'Merged into another' });
    expect(() => withdrawn(given, 'Again', new Date())).toThrow(expect.objectContaining({ code: 'target-withdrawn' }));
  });
});
