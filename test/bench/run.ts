import { compare, type Comparison, type Row } from './comparison.js';
import type { Family, Place } from './family.js';
import { costOf, growthOf, growthRow, type Sized } from './growth.js';
import { House } from './house.js';
import { type NotTaken, notTaken } from './not-taken.js';
import type { Options } from './options.js';

/** What a run measured, and what it could not. */
export interface Taken {
  readonly rows: readonly Row[];
  readonly notTaken: readonly NotTaken[];
}

type Say = (line: string) => void;

/**
 * Measures what was asked for, one thing at a time. What cannot be taken is named, and the rest goes on.
 *
 * @param soFar told after each family what all of them gave, so that a run that is ended has not been in vain
 */
export async function run(
  families: readonly Family[],
  options: Options,
  say: Say,
  soFar: (taken: Taken) => Promise<void>,
): Promise<Taken> {
  const asked = families.filter((family) => namesOf(family).some((name) => isAsked(name, options)));
  if (asked.length === 0)
    throw new Error(`No row is called ${options.only ?? ''}. There are: ${families.flatMap(namesOf).join(', ')}.`);
  const house = await House.open(say);
  let taken: Taken = { rows: [], notTaken: [] };
  try {
    for (const family of asked) {
      const found = await measured(family, { house, options }, say);
      taken = { rows: [...taken.rows, ...found.rows], notTaken: [...taken.notTaken, ...found.notTaken] };
      await soFar(taken);
    }
    return taken;
  } finally {
    await house.close();
  }
}

const isAsked = (name: string, { only }: Options): boolean => only === undefined || name.includes(only);

/** Every row of a family; what grows has one of its growth too. */
const namesOf = ({ names, grows }: Family): string[] => [...names, ...(grows ? names.map(growthOf) : [])];

/** The rows of a family at full size, and, of what grows with a city, by how much: taken at parts of it too. */
export async function measured(family: Family, { house, options }: Pick<Place, 'house' | 'options'>, say: Say): Promise<Taken> {
  const points = new Map<string, Sized[]>();
  const rows = new Map<string, Row>();
  const failures = new Map<string, unknown>();
  const shares = family.grows ? options.shares : [1];
  for (const share of shares) {
    const customers = Math.round(options.customers * share);
    const wanted = (name: string): boolean =>
      (share === 1 && isAsked(name, options)) || (family.grows && isAsked(growthOf(name), options));
    const label = family.grows ? `, ${customers.toLocaleString('en')} customers` : '';
    await eachOf(family, { house, customers, share, options }, wanted, {
      fail: (name, error) => {
        say(`${name}${label} could not be taken: ${(error as Error).stack ?? String(error)}`);
        failures.set(name, error);
      },
      take: async (comparison) => {
        say(`${comparison.name}${label}`);
        const row = await compare(comparison, options.runs);
        if (share === 1) rows.set(row.name, row);
        points.set(row.name, [...(points.get(row.name) ?? []), { customers, cost: costOf(row) }]);
      },
    });
  }
  return told(family, options, { rows, points, failures, sizes: shares.length });
}

interface Attempt {
  readonly take: (comparison: Comparison) => Promise<void>;
  readonly fail: (name: string, error: unknown) => void;
}

/** Lets each wanted row of a family be taken at one size; none can keep another from it. */
async function eachOf(
  family: Family,
  place: Place,
  isWanted: (name: string) => boolean,
  { take, fail }: Attempt,
): Promise<void> {
  const names = family.names.filter(isWanted);
  if (names.length === 0) return;
  const failAll = (error: unknown) => {
    for (const name of names) fail(name, error);
  };
  const open = await family.open(place).catch(failAll);
  if (!open) return;
  for (const comparison of open.comparisons.filter(({ name }) => isWanted(name)))
    await take(comparison).catch((error: unknown) => {
      fail(comparison.name, error);
    });
  await open.close().catch(failAll);
}

interface Found {
  readonly rows: ReadonlyMap<string, Row>;
  readonly points: ReadonlyMap<string, readonly Sized[]>;
  readonly failures: ReadonlyMap<string, unknown>;
  readonly sizes: number;
}

/** Every name that was asked for, either with its figure or with the reason why it has none. */
function told(family: Family, options: Options, { rows, points, failures, sizes }: Found): Taken {
  const missing = (name: string, of: string): NotTaken =>
    notTaken(name, failures.get(of) ?? new Error('Its family has no such row.'));
  const growth = family.grows ? family.names.filter((name) => isAsked(growthOf(name), options)) : [];
  const grown = (name: string): Row | NotTaken => {
    const sized = points.get(name) ?? [];
    return sized.length < sizes ? missing(growthOf(name), name) : growthRow(name, sized);
  };
  const all = [
    ...family.names.filter((name) => isAsked(name, options)).map((name) => rows.get(name) ?? missing(name, name)),
    ...growth.map(grown),
  ];
  return {
    rows: all.filter((each): each is Row => 'ours' in each),
    notTaken: all.filter((each): each is NotTaken => 'reason' in each),
  };
}
