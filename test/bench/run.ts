import { compare, type Row } from './comparison.js';
import type { Family } from './family.js';
import { growthRow, type Sized } from './growth.js';
import { House } from './house.js';
import type { Options } from './options.js';

/** Measures what was asked for, one thing at a time. */
export async function run(families: readonly Family[], options: Options, say: (line: string) => void): Promise<Row[]> {
  const asked = families.filter(({ names }) => names.some((name) => isAsked(name, options)));
  if (asked.length === 0) throw new Error(`No row is called ${options.only ?? ''}. There are: ${namesOf(families)}.`);
  const house = await House.open(say);
  try {
    const rows: Row[] = [];
    for (const family of asked) rows.push(...(await measured(family, house, options, say)));
    return rows;
  } finally {
    await house.close();
  }
}

const isAsked = (name: string, { only }: Options): boolean => only === undefined || name.includes(only);
const namesOf = (families: readonly Family[]): string => families.flatMap(({ names }) => names).join(', ');

/** The rows of a family at full size, and, of what grows with a city, by how much: taken at a tenth and three tenths too. */
async function measured(family: Family, house: House, options: Options, say: (line: string) => void): Promise<Row[]> {
  const sizes = family.grows ? [0.1, 0.3, 1].map((part) => Math.round(options.customers * part)) : [options.customers];
  const points = new Map<string, Sized[]>();
  let rows: Row[] = [];
  for (const customers of sizes) {
    const open = await family.open({ house, customers, options });
    rows = [];
    try {
      for (const comparison of open.comparisons.filter(({ name }) => isAsked(name, options))) {
        say(`${comparison.name}${family.grows ? `, ${customers.toLocaleString('en')} customers` : ''}`);
        const row = await compare(comparison, options.runs);
        rows.push(row);
        if (family.grows) points.set(row.name, [...(points.get(row.name) ?? []), { customers, ours: row.ours }]);
      }
    } finally {
      await open.close();
    }
  }
  return [...rows, ...[...points].map(([name, sized]) => growthRow(name, sized))];
}
