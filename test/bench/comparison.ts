/** What a figure shall reach: against the floor taken beside it, or by itself. */
export type Goal =
  | { readonly of: 'ratio'; readonly atMost: number }
  | { readonly of: 'ratio'; readonly atLeast: number }
  | { readonly of: 'figure'; readonly atMost: number }
  | { readonly of: 'figure'; readonly atLeast: number };

/** One thing measured: how long, how many or how much it is with us, and with next to nothing in between. */
export interface Comparison {
  readonly name: string;
  readonly unit: 'ms' | 'requests/s' | 'events/s' | 'writes/s' | 'MB';
  readonly goal: Goal;
  /** What must be there before the first run; not measured. */
  readonly prepare?: () => Promise<unknown>;
  /** Absent where the figure stands by itself. */
  readonly floor?: (() => Promise<number>) | undefined;
  readonly ours: () => Promise<number>;
  /** Fewer repetitions than asked for: what takes minutes is not taken seven times. */
  readonly mostRuns?: number;
}

/** A row of the report. */
export interface Row {
  readonly name: string;
  readonly floor: number | null;
  readonly ours: number;
  readonly unit: string;
  readonly ratio: number | null;
  readonly goal: string;
  readonly met: boolean;
  readonly runs: number;
  /** Lowest and highest of the runs: of their ratios, or of our figures where there is no floor. */
  readonly spread: readonly [number, number];
}

/**
 * Takes floor and ours in turn, so that whatever else the machine does falls on both. The ratio is the median of the ratios of
 * neighbours, not the ratio of medians.
 */
export async function compare(comparison: Comparison, runs: number): Promise<Row> {
  const { name, unit, goal, floor } = comparison;
  await comparison.prepare?.();
  const pairs: { floor: number | null; ours: number }[] = [];
  const times = Math.min(runs, comparison.mostRuns ?? runs);
  for (let run = 0; run < times; run += 1) {
    const below = floor ? figureOf(await floor(), `the floor of "${name}"`) : null;
    pairs.push({ floor: below, ours: figureOf(await comparison.ours(), `"${name}"`) });
  }
  const ours = median(pairs.map((pair) => pair.ours));
  const ratios = pairs.flatMap((pair) => (pair.floor === null ? [] : [pair.ours / pair.floor]));
  const ratio = ratios.length > 0 ? median(ratios) : null;
  const spreadOf = ratio === null ? pairs.map((pair) => pair.ours) : ratios;
  return {
    name,
    floor: ratio === null ? null : median(pairs.map((pair) => pair.floor ?? NaN)),
    ours,
    unit,
    ratio,
    goal: goalText(goal, unit),
    met: isMet(goal, { ours, ratio }),
    runs: times,
    spread: [Math.min(...spreadOf), Math.max(...spreadOf)],
  };
}

/** @throws when a figure could not be taken: that is the one thing by which a benchmark fails, and then only this row of it */
function figureOf(value: number, what: string): number {
  if (!Number.isFinite(value) || value <= 0) throw new Error(`No figure could be taken of ${what}: ${String(value)}.`);
  return value;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const at = (index: number) => sorted[index] ?? NaN;
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle));
}

export function isMet(goal: Goal, { ours, ratio }: Pick<Row, 'ours' | 'ratio'>): boolean {
  const figure = goal.of === 'ratio' ? ratio : ours;
  if (figure === null) return false;
  return 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast;
}

const goalText = (goal: Goal, unit: string): string => {
  const sign = goal.of === 'ratio' ? '×' : ` ${unit}`;
  return 'atMost' in goal ? `≤ ${goal.atMost}${sign}` : `≥ ${goal.atLeast}${sign}`;
};
