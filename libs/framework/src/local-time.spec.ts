import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './dates.js';
import { isTimeZone, localDay, midnightOf, windowEnd } from './local-time.js';

const instant = fc.date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2045-01-01T00:00:00Z'), noInvalidDate: true });
const zone = fc.constantFrom('Europe/Helsinki', 'UTC', 'America/New_York', 'Pacific/Auckland', 'Africa/Cairo');

describe('Local time', () => {
  it('counts the day in the time zone of the municipality', () => {
    expect(localDay(new Date('2026-05-04T20:59:59.999Z'))).toBe('2026-05-04');
    expect(localDay(new Date('2026-05-04T21:00:00Z'))).toBe('2026-05-05');
    expect(localDay(new Date('2026-05-04T21:00:00Z'), 'UTC')).toBe('2026-05-04');
  });

  it('knows daylight saving', () => {
    expect(midnightOf('2026-03-29').toISOString()).toBe('2026-03-28T22:00:00.000Z');
    expect(midnightOf('2026-03-30').toISOString()).toBe('2026-03-29T21:00:00.000Z');
    expect(midnightOf('2026-10-26').toISOString()).toBe('2026-10-25T22:00:00.000Z');
  });

  it('starts the day at its first instant where the clocks skip midnight', () => {
    const start = midnightOf('2026-04-24', 'Africa/Cairo');
    expect(localDay(start, 'Africa/Cairo')).toBe('2026-04-24');
    expect(localDay(new Date(start.getTime() - 1), 'Africa/Cairo')).toBe('2026-04-23');
  });

  it('puts every instant between the midnights of its own day and the next', () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const day = localDay(at, timeZone);
        expect(midnightOf(day, timeZone).getTime()).toBeLessThanOrEqual(at.getTime());
        expect(midnightOf(addDays(day, 1), timeZone).getTime()).toBeGreaterThan(at.getTime());
      }),
    );
  });

  it('lets a use count to the end of the local day twelve months later', () => {
    expect(windowEnd(new Date('2025-05-04T10:00:00Z'), 12).toISOString()).toBe('2026-05-04T21:00:00.000Z');
    expect(windowEnd(new Date('2024-02-29T10:00:00Z'), 12).toISOString()).toBe('2025-02-28T22:00:00.000Z');
  });

  it('ends the window no earlier for a later use', () => {
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 1, max: 36 }), (one, other, months) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(windowEnd(earlier, months).getTime()).toBeLessThanOrEqual(windowEnd(later, months).getTime());
      }),
    );
  });

  it('tells time zones from other words', () => {
    expect(isTimeZone('Europe/Helsinki')).toBe(true);
    expect(isTimeZone('Europe/Espoo')).toBe(false);
  });
});
