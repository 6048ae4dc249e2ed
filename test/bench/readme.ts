import { readFile, writeFile } from 'node:fs/promises';
import type { Row } from './comparison.js';
import type { Machine } from './machine.js';
import type { NotTaken } from './not-taken.js';
import { cellsOf, columns } from './table.js';
import { whyMissed } from './why-missed.js';

/** What a run measured, when and on what. */
export interface Report {
  readonly at: string;
  readonly machine: Machine;
  readonly customers: number;
  readonly rows: readonly Row[];
  readonly notTaken: readonly NotTaken[];
}

const begin = '<!-- performance: written by `npm run bench -- --readme` -->';
const end = '<!-- performance ends -->';

/** The README with the section in its place: where the last one was, else before the licence. */
export function withSection(readme: string, reports: readonly Report[]): string {
  const section = `${begin}\n\n${sectionOf(bySize(reports))}\n\n${end}`;
  const [first, last] = [readme.indexOf(begin), readme.indexOf(end)];
  if (first >= 0 && last > first) return readme.slice(0, first) + section + readme.slice(last + end.length);
  const licence = readme.indexOf('## Licence');
  if (licence < 0) throw new Error('The README has no place for the section: neither its marks nor a licence.');
  return `${readme.slice(0, licence)}${section}\n\n${readme.slice(licence)}`;
}

/** One report of each size of city, the largest first; what was taken again stands as it was taken last. */
function bySize(reports: readonly Report[]): Report[] {
  const sizes = new Map<number, Report>();
  for (const report of reports) {
    const { rows, notTaken, machine } = sizes.get(report.customers) ?? { ...report, rows: [], notTaken: [] };
    const again = new Map(report.rows.map((row) => [row.name, row]));
    const known = new Set(rows.map(({ name }) => name));
    sizes.set(report.customers, {
      ...report,
      machine: { ...report.machine, load: Math.max(machine.load, report.machine.load) },
      rows: [...rows.map((row) => again.get(row.name) ?? row), ...report.rows.filter(({ name }) => !known.has(name))],
      notTaken: [...notTaken, ...report.notTaken],
    });
  }
  return [...sizes.values()].sort((one, other) => other.customers - one.customers);
}

function sectionOf(reports: readonly Report[]): string {
  const missed = reports.flatMap(({ rows }) => rows).filter(({ met }) => !met);
  const told = [
    ...Object.entries(whyMissed).filter(([named]) => missed.some(({ name }) => name.startsWith(named))),
    ...reports.flatMap(({ notTaken }) => notTaken).map(({ name, reason }) => [`not taken: ${name}`, reason]),
  ];
  return [
    '## How fast',
    ...reports.flatMap((report) => ['', ...tableOf(report)]),
    ...(told.length > 0 ? ['', ...told.map(([name, reason]) => `- ${name ?? ''}: ${reason ?? ''}`)] : []),
  ].join('\n');
}

function tableOf({ at, machine, customers, rows }: Report): string[] {
  const { cores, memoryGB, load } = machine;
  const missed = rows.filter(({ met }) => !met);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    `Measured ${at.slice(0, 10)} by \`npm run bench\` at ${customers.toLocaleString('en')} customers, on ${String(cores)} cores with ` +
      `${String(memoryGB)} GB, everything on the one machine, at most ${String(load)} processes at work, the bench's own included. ` +
      `Each floor was taken in the same run, in turn with ours, ${times(rows)}: the ratio is what counts. ` +
      (missed.length === 0 ? 'Every goal is met.' : `${String(missed.length)} of ${String(rows.length)} goals are missed.`),
    '',
    line(columns),
    line(columns.map((_, column) => (column === 0 || column === 3 ? '---' : '---:'))),
    ...rows.map((row) => line(cellsOf(row))),
  ];
}

const times = (rows: readonly Row[]): string => {
  const runs = Math.max(1, ...rows.map((row) => row.runs));
  return runs === 1 ? 'once' : `up to ${String(runs)} times`;
};

/** Writes the section into the README of the project. */
export async function writeSection(reports: readonly Report[]): Promise<void> {
  const file = 'README.md';
  await writeFile(file, withSection(await readFile(file, 'utf8'), reports));
}
