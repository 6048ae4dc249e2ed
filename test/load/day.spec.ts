import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { byHour, counters, desks, files, hours, people } from './day.js';

const rhythms = [counters, people, desks, files];
const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);

describe('A day', () => {
  it('has so many hours in every rhythm', () => {
    for (const rhythm of rhythms) expect(rhythm).toHaveLength(hours);
  });

  it('gives each hour its part, none of them lost, and none to an hour without any', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), fc.integer({ min: 1, max: 100_000 }), (rhythm, aDay) => {
        const parts = byHour(aDay, rhythm);
        expect(sum(parts)).toBe(aDay);
        parts.forEach((part, hour) => {
          expect(Math.abs(part - (aDay * rhythm[hour]!) / sum(rhythm))).toBeLessThanOrEqual(1);
          if (rhythm[hour] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  it('has at least one of everything', () => {
    expect(sum(byHour(0.02, desks))).toBe(1);
  });
});
