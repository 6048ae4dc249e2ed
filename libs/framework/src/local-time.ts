import { Temporal } from 'temporal-polyfill';
import { addDays, addMonths } from './dates.js';

/** The time zone of a Finnish municipality; a setting where a service needs it. */
export const defaultTimeZone = 'Europe/Helsinki';

/** The calendar day, `YYYY-MM-DD`, on which an instant falls in a time zone. */
export function localDay(instant: Date, timeZone: string = defaultTimeZone): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The instant at which a calendar day begins in a time zone. Where the clocks skip midnight, the first instant of the day. */
export function midnightOf(day: string, timeZone: string = defaultTimeZone): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

/**
 * The instant at which a use stops making its customer active: the midnight after the use's local day + the window
 * (framework.md §4.2). Half-open: at this instant the use no longer counts.
 */
export function windowEnd(usedAt: Date, windowMonths: number, timeZone: string = defaultTimeZone): Date {
  return midnightOf(addDays(addMonths(localDay(usedAt, timeZone), windowMonths), 1), timeZone);
}

/** Whether a text names a time zone that this machine knows. */
export function isTimeZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
