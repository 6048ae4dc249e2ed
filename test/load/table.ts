import type { Answered } from './play.js';

export const columns = ['requests', 'p50 ms', 'p90 ms', 'p99 ms', 'max ms', 'errors'] as const;

/** Milliseconds as people read them: tenths only where they count. */
const ms = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0, minimumFractionDigits: value < 100 ? 1 : 0 });

/** The cells of a route, in the order of the columns. */
export const cellsOf = ({ requests, p50, p90, p99, max, errors }: Answered): string[] => [
  requests.toLocaleString('en'),
  ...[p50, p90, p99, max].map(ms),
  errors.toLocaleString('en'),
];

/** Latency by route, for the terminal. */
export function tableOf(answered: readonly Answered[]): string {
  const lines = [['route', ...columns], ...answered.map((each) => [each.route, ...cellsOf(each)])];
  const widths = [0, ...columns.map((_, index) => index + 1)].map((column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  return lines
    .map(([route = '', ...cells]) =>
      [route.padEnd(widths[0] ?? 0), ...cells.map((cell, index) => cell.padStart(widths[index + 1] ?? 0))].join('  '),
    )
    .join('\n');
}
