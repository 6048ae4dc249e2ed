import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, type DateInterval, firstOverlap, isOrdered, overlaps } from './date-interval.js';
import { addDays } from './dates.js';

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));
const interval: fc.Arbitrary<DateInterval> = fc
  .record({ from: day, length: fc.option(fc.integer({ min: 1, max: 20 })) })
  .map(({ from, length }) => ({ from, to: length === null ? null : addDays(from, length) }));
const days = Array.from({ length: 100 }, (_, index) => addDays('2026-01-01', index));

describe('Date intervals', () => {
  it('hold from the first day up to, not including, the last', () => {
    const may = { from: '2026-05-01', to: '2026-06-01' };
    expect(contains(may, '2026-05-01')).toBe(true);
    expect(contains(may, '2026-05-31')).toBe(true);
    expect(contains(may, '2026-06-01')).toBe(false);
    expect(contains(may, '2026-04-30')).toBe(false);
  });

  it('are ordered only when they hold a day', () => {
    expect(isOrdered({ from: '2026-05-01', to: '2026-05-01' })).toBe(false);
    expect(isOrdered({ from: '2026-05-02', to: '2026-05-01' })).toBe(false);
    expect(isOrdered({ from: '2026-05-01', to: null })).toBe(true);
  });

  it('that only meet do not overlap', () => {
    expect(overlaps({ from: '2026-01-01', to: '2026-02-01' }, { from: '2026-02-01', to: null })).toBe(false);
  });

  it('overlap exactly when some day belongs to both', () => {
    fc.assert(
      fc.property(interval, interval, (one, other) => {
        expect(overlaps(one, other)).toBe(days.some((date) => contains(one, date) && contains(other, date)));
      }),
    );
  });

  it('of a list overlap exactly when a pair of them does', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 6 }), (list) => {
        const pairs = list.flatMap((one, index) => list.slice(index + 1).map((other) => overlaps(one, other)));
        expect(firstOverlap(list) !== undefined).toBe(pairs.includes(true));
      }),
    );
  });
});
