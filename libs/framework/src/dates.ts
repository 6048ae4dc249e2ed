import { Temporal } from 'temporal-polyfill';

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a date of the calendar, `YYYY-MM-DD`: `2026-02-30` is not. Cheap: imports ask it of every row. */
export function isDate(text: string): boolean {
  if (!shape.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Where a month has no such day, a lenient parser gives a day of the next month.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The date a number of days later (earlier when negative). Throws a `RangeError` when `date` is not a date. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/**
 * The same day of the month a number of months later (earlier when negative), or the month's last day when it has no such day:
 * 29 February + 12 months is 28 February (framework.md §4.2). Throws a `RangeError` when `date` is not a date.
 */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** The first day of the month of a date. */
export function monthOf(date: string): string {
  return Temporal.PlainDate.from(date).with({ day: 1 }).toString();
}
