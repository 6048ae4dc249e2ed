import type { Row } from './comparison.js';

/** A figure as people read it: three digits that count. */
function figure(value: number | null): string {
  if (value === null) return '';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export const columns = ['measure', 'floor', 'ours', 'unit', 'ratio', 'spread', 'goal', 'met'] as const;

/** The cells of a row, in the order of the columns. */
export const cellsOf = ({ name, floor, ours, unit, ratio, spread, goal, met }: Row): string[] => [
  name,
  figure(floor),
  figure(ours),
  unit,
  ratio === null ? '' : `${figure(ratio)}×`,
  spread.map(figure).join(' … '),
  goal,
  met ? 'yes' : 'no',
];

/** The rows as a table for the terminal. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [[...columns], ...rows.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isText = (column: number) => column === 0 || column === 3;
  return lines
    .map((line) =>
      line
        .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
