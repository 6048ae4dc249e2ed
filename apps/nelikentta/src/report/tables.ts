import Table from 'cli-table3';
import type { createColors } from 'picocolors';

export type Colours = ReturnType<typeof createColors>;

/** A column: its heading and its width in characters, the space after it included. */
export interface Column {
  readonly heading: string;
  readonly width: number;
}

const noLines = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((place) => [place, '']),
);

/** Rows under headings: the first column from the left, numbers from the right; long words wrap inside their column. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], colours: Colours): string {
  const made = new Table({
    chars: noLines,
    colWidths: columns.map(({ width }) => width),
    colAligns: columns.map((_, index) => (index === 0 ? 'left' : 'right')),
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [] },
    wordWrap: true,
  });
  made.push(
    columns.map(({ heading }) => colours.dim(heading)),
    ...rows.map((row) => [...row]),
  );
  return trimmed(made.toString());
}

export const heading = (text: string, colours: Colours): string => colours.bold(colours.cyan(text));

/** Spaces at line ends help nobody who copies the report. */
const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
