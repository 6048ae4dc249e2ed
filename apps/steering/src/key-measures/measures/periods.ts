import { addDays, addMonths, DomainError, localDay, midnightOf, monthOf } from '@nelikentta/framework';
import { dimensionsOf, type Division, type Period } from './sums.js';

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

const mostMonths = 24;

/** The period asked for; one that is told apart by month reaches over two years at most. Throws `too-many-months`. */
export function periodDivided(
  { by, ...asked }: { by: Division; from?: Bound | undefined; to?: Bound | undefined },
  now: Date,
): Period {
  const period = periodAsked(asked, now);
  if (dimensionsOf(by).includes('month') && addMonths(period.from, mostMonths) < period.to)
    throw new DomainError('too-many-months', 'Two years at most are told apart by month.', {
      to: addMonths(period.from, mostMonths),
    });
  return period;
}

/** The whole calendar months of a period; none, at its end, where it holds none. Before and after them stand the parts of months. */
export function wholeMonths({ from, to }: Period): Period {
  const first = monthOf(from) === from ? from : addMonths(monthOf(from), 1);
  if (first > to) return { from: to, to };
  return { from: first, to: monthOf(to) };
}

/** The calendar months that a period touches, each as far as the period reaches, by its name such as `2026-03`. */
export function monthsOf({ from, to }: Period): ReadonlyMap<string, Period> {
  const months = new Map<string, Period>();
  for (let month = monthOf(from); month < to; month = addMonths(month, 1)) {
    const next = addMonths(month, 1);
    months.set(month.slice(0, 7), { from: from > month ? from : month, to: to < next ? to : next });
  }
  return months;
}
