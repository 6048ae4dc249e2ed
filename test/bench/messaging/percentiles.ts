import type { Comparison } from '../comparison.js';

/** Runs of what takes so many requests. */
export const mostRuns = 3;

/** Milliseconds of many of the same. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The same runs, seen in the middle and at their slow end: what is taken for one row is kept for the other. */
export function bothOf(
  names: readonly [p50: string, p99: string],
  goal: Comparison['goal'],
  { floor, ours }: { floor: () => Promise<Spread>; ours: () => Promise<Spread> },
): Comparison[] {
  const taken = (take: () => Promise<Spread>) => {
    const kept: Record<keyof Spread, number[]> = { p50: [], p99: [] };
    return async (which: keyof Spread): Promise<number> => {
      if (kept[which].length === 0) {
        const { p50, p99 } = await take();
        kept.p50.push(p50);
        kept.p99.push(p99);
      }
      return kept[which].shift() ?? NaN;
    };
  };
  const [below, above] = [taken(floor), taken(ours)];
  const row = (name: string, which: keyof Spread): Comparison => ({
    name,
    unit: 'ms',
    goal,
    mostRuns,
    floor: () => below(which),
    ours: () => above(which),
  });
  return [row(names[0], 'p50'), row(names[1], 'p99')];
}
