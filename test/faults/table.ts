import type { Kind, Outcome } from './fault.js';

/** One fault as it ended. */
export interface Row {
  readonly fault: string;
  /** Of a planted fault. */
  readonly mustShow?: Kind;
  readonly times: number;
  readonly seconds: number;
  /** Absent when it did not happen. */
  readonly outcome?: Outcome;
  /** Why it did not happen. */
  readonly leftOut?: string;
}

/**
 * Whether what had to come of it came of it: nothing counted, or, of a planted fault, what it must show.
 *
 * @param isAllDemanded whether a row that did not happen is a fault too, as it is in CI
 */
export function isGood({ mustShow, outcome }: Row, isAllDemanded = process.env['CI'] !== undefined): boolean {
  if (outcome === undefined) return !isAllDemanded;
  const { lost, twice, outOfOrder, broken } = outcome;
  return mustShow === undefined ? lost + twice + outOfOrder + broken.length === 0 : outcome[mustShow] > 0;
}

const heads = ['fault', 'times', 'answered', 'events', 'lost', 'twice', 'out of order', 'longest catch-up', ''];

/** The table that the bench prints. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [heads, ...rows.map(cellsOf)];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === heads.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  const said = rows.flatMap(({ fault, outcome }) =>
    [...(outcome?.broken ?? []), ...(outcome?.remarks ?? [])].map((sentence) => `${fault}: ${sentence}`),
  );
  return [...lines, ...(said.length > 0 ? ['', ...said] : [])].join('\n');
}

function cellsOf(row: Row): string[] {
  const { fault, mustShow, times, outcome, leftOut } = row;
  const name = mustShow !== undefined ? `planted: ${fault}` : fault;
  if (outcome === undefined) return [name, '–', '', '', '', '', '', '', `LEFT OUT: ${leftOut ?? ''}`];
  const { answered, events, lost, twice, outOfOrder, catchUpMs } = outcome;
  const figures = [times, answered, events, lost, twice, outOfOrder].map(String);
  const verdict = mustShow !== undefined ? (isGood(row) ? 'caught' : 'NOT CAUGHT') : isGood(row) ? '' : 'BROKEN';
  return [name, ...figures, `${(catchUpMs / 1000).toFixed(1)} s`, verdict];
}
