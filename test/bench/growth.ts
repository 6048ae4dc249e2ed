import { isMet, type Row } from './comparison.js';

/** What was measured of one thing at one size. */
export interface Sized {
  readonly customers: number;
  /** What one of it costs: time or memory. */
  readonly cost: number;
}

export const growthOf = (name: string): string => `growth of ${name}`;

/** What grows of a figure: of so many a second it is the time of one. */
export const costOf = ({ ours, unit }: Pick<Row, 'ours' | 'unit'>): number => (unit.endsWith('/s') ? 1 / ours : ours);

const goal = { of: 'figure', atMost: 1.1 } as const;

/** By which power of the number of customers a figure grows: 1 is linear. Least squares on logarithms. */
export function exponentOf(points: readonly Sized[]): number {
  const logs = points.map(({ customers, cost }) => [Math.log(customers), Math.log(cost)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const across = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return across / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** The row that tells how a figure grows. */
export function growthRow(name: string, points: readonly Sized[]): Row {
  const ours = exponentOf(points);
  if (!Number.isFinite(ours)) throw new Error(`No growth could be taken of "${name}": one size is not enough.`);
  return {
    name: growthOf(name),
    floor: null,
    ours,
    unit: 'exponent',
    ratio: null,
    goal: `≤ ${goal.atMost}`,
    met: isMet(goal, { ours, ratio: null }),
    runs: points.length,
    spread: [Math.min(...points.map(({ customers }) => customers)), Math.max(...points.map(({ customers }) => customers))],
  };
}
