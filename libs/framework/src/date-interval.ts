/** Calendar days `[from, to)`: from the first day's midnight up to, not including, the last; `to` is null while it lasts (framework.md §4.2). */
export interface DateInterval {
  readonly from: string;
  readonly to: string | null;
}

/** Whether the interval ends after it starts. An interval that lasts is ordered; an empty one is not. */
export function isOrdered({ from, to }: DateInterval): boolean {
  return to === null || from < to;
}

/** Whether a day belongs to the interval. */
export function contains({ from, to }: DateInterval, date: string): boolean {
  return from <= date && (to === null || date < to);
}

/** Whether two intervals share a day. Intervals that only meet do not. */
export function overlaps(one: DateInterval, other: DateInterval): boolean {
  return (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);
}

/** The first two of the intervals that share a day, or undefined when none do. Takes n log n steps. */
export function firstOverlap<I extends DateInterval>(intervals: readonly I[]): readonly [I, I] | undefined {
  const byStart = [...intervals].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  let earlier: I | undefined;
  for (const later of byStart) {
    if (earlier !== undefined && overlaps(earlier, later)) return [earlier, later];
    earlier = later;
  }
  return undefined;
}
