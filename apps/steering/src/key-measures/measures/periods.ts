import { addDays, addMonths, DomainError, localDay, midnightOf } from '@nelikentta/framework';
import type { Period } from './sums.js';

/** An end of a period: a calendar day, or an instant that means the days it cuts. */
export type Bound = string | Date;

const firstDay = (from: Bound): string => (typeof from === 'string' ? from : localDay(from));

function dayAfter(to: Bound): string {
  if (typeof to === 'string') return to;
  const day = localDay(to);
  return midnightOf(day).getTime() === to.getTime() ? day : addDays(day, 1);
}

/** The calendar days that a half-open period touches. Throws `interval-not-ordered`. */
export function periodOf(from: Bound, to: Bound): Period {
  const period = { from: firstDay(from), to: dayAfter(to) };
  if (period.from >= period.to)
    throw new DomainError('interval-not-ordered', 'The period ends after it starts.', { to: period.to });
  return period;
}

/** The period asked for; by default the twelve months that end with today. */
export function periodAsked({ from, to }: { from?: Bound | undefined; to?: Bound | undefined }, now: Date): Period {
  const end = dayAfter(to ?? addDays(localDay(now), 1));
  return periodOf(from ?? addMonths(end, -12), end);
}
