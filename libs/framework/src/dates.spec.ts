import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDate, monthOf } from './dates.js';

const day = fc.integer({ min: -25_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));

describe('Calendar dates', () => {
  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '',
    '2026-06-31',
  ])('does not take %j for a date', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('knows leap days', () => {
    expect(isDate('2024-02-29')).toBe(true);
    expect(isDate('1900-02-29')).toBe(false);
    expect(isDate('2000-02-29')).toBe(true);
  });

  it('takes 29 February to 28 February twelve months later', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
  });

  it('never skips a month that lacks the day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const [year, month] = addMonths(date, months).split('-').map(Number);
        const [fromYear, fromMonth] = date.split('-').map(Number);
        expect(year! * 12 + month! - (fromYear! * 12 + fromMonth!)).toBe(months);
      }),
    );
  });

  it('counts the days that it adds', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('finds the first day of a month', () => {
    expect(monthOf('2026-05-31')).toBe('2026-05-01');
  });
});
