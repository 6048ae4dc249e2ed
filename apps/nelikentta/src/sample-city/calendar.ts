import { Temporal } from 'temporal-polyfill';

/** A calendar day as a number: days since 1 January 1970. Whole numbers compare and add without a clock or a time zone. */
export type Day = number;

const timeZone = 'Europe/Helsinki';
const millisecondsADay = 86_400_000;
const offsets = new Map<Day, string>();

export const dayOf = (isoDate: string): Day => Date.parse(`${isoDate}T00:00:00Z`) / millisecondsADay;
export const isoDateOf = (day: Day): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);
export const yearOf = (day: Day): number => new Date(day * millisecondsADay).getUTCFullYear();
/** 0 = January. */
export const monthOf = (day: Day): number => new Date(day * millisecondsADay).getUTCMonth();
/** 0 = Sunday. */
export const weekdayOf = (day: Day): number => (day + 4) % 7;
export const firstOfMonth = (year: number, month: number): Day => Date.UTC(year, month, 1) / millisecondsADay;

/** The same day `years` later; 29 February becomes 28 February. */
export function plusYears(day: Day, years: number): Day {
  const date = new Date(day * millisecondsADay);
  const month = date.getUTCMonth();
  const moved = Date.UTC(date.getUTCFullYear() + years, month, date.getUTCDate());
  return new Date(moved).getUTCMonth() === month ? moved / millisecondsADay : moved / millisecondsADay - 1;
}

/** Full years lived on `day`. */
export function ageOn(birthDay: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birthDay);
  return plusYears(birthDay, years) > day ? years - 1 : years;
}

/** The municipality's calendar day at an instant. */
export function localDayOf(instant: Date): Day {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return dayOf(local.toPlainDate().toString());
}

/** The instant at which the municipality's day began. */
export function beginningOfDay(instant: Date): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return new Date(local.startOfDay().epochMilliseconds);
}

/** Minutes since local midnight at an instant. */
export function localMinuteOf(instant: Date): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return local.hour * 60 + local.minute;
}

/** An RFC 3339 time at a minute of a local day, with the offset that held at its noon: daylight saving changes at night, when nobody is served. */
export function timeAt(day: Day, minute: number): string {
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return `${isoDateOf(day)}T${clock}:00${offsetOn(day)}`;
}

function offsetOn(day: Day): string {
  const known = offsets.get(day);
  if (known !== undefined) return known;
  const offset = Temporal.PlainDate.from(isoDateOf(day)).toZonedDateTime({ timeZone, plainTime: '12:00' }).offset;
  offsets.set(day, offset);
  return offset;
}
