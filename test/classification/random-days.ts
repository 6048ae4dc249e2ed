import { addDays, midnightOf } from '@nelikentta/framework';
import fc from 'fast-check';
import { remembered } from './remembered.js';

const shifted = remembered(addDays);
const midnight = remembered((day: string, zone: string) => midnightOf(day, zone).getTime());

// Days on which calendars go wrong: leap days, the days that the clocks change, turns of the year; and days around them.
const specialDays = [
  '2023-03-26',
  '2023-10-29',
  '2024-02-28',
  '2024-02-29',
  '2024-03-31',
  '2024-10-27',
  '2025-02-28',
  '2025-03-01',
  '2025-03-30',
  '2025-10-26',
  '2026-01-01',
  '2026-02-28',
];
const anyDay = fc.integer({ min: 0, max: 1500 }).map((days) => shifted('2022-06-01', days));
const day = fc.oneof(
  anyDay,
  fc.tuple(fc.constantFrom(...specialDays), fc.integer({ min: -1, max: 1 })).map(([special, by]) => shifted(special, by)),
);
export const interval = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 900 })))
  .map(([from, days]) => ({ from, to: days === null ? null : shifted(from, days) }));

/** Some instant of such a day, often at its midnight or around the hour at which clocks change. */
export const instant = fc
  .tuple(
    day,
    fc.oneof(fc.constantFrom(-1, 0, 1, 2 * 3_600_000, 3 * 3_600_000, 4 * 3_600_000), fc.integer({ min: 0, max: 86_399_999 })),
  )
  .map(([date, milliseconds]) => midnight(date, 'Europe/Helsinki') + milliseconds);
