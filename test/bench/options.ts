import { parseArgs } from 'node:util';

/** What to measure, how large, how often, and where to write it. */
export interface Options {
  /** Rows whose name holds this; all without it. */
  readonly only: string | undefined;
  readonly runs: number;
  readonly customers: number;
  /** Parts of the customers at which what grows is measured; the rows themselves are those of 1. */
  readonly shares: readonly number[];
  /** Sizes and times for every day; what is not on the machine is then left out. */
  readonly quick: boolean;
  /** How many services the catalogue has. */
  readonly services: number;
  /** Which part of the customers is imported, at each size. */
  readonly importedShare: number;
  /** How long a server is asked for one figure. */
  readonly loadSeconds: number;
  readonly json: string | undefined;
  /** Reports to write into the README instead of measuring. */
  readonly readme: readonly string[];
}

export const help = `npm run bench -- [options]

  --quick         sizes and times for every day: 10,000 customers, two sizes; what is not on the machine is left out
  --only NAME     only rows whose name holds NAME
  --runs N        how often each figure is taken (7; once when quick)
  --customers N   how many customers the largest city has (1,000,000); it has ten times as many uses
  --triple        growth is followed up to three times as many customers
  --json FILE     also writes what was measured as JSON
  --readme FILE   measures nothing, and writes the performance section of the README from such a JSON; may be given
                  several times, for cities of several sizes
`;

/** @throws when an option is not known or is no number */
export function optionsFrom(words: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      runs: { type: 'string' },
      customers: { type: 'string' },
      triple: { type: 'boolean', default: false },
      json: { type: 'string' },
      readme: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { quick, triple, only, json, readme } = values;
  return {
    only,
    json,
    readme,
    quick,
    shares: quick ? [0.1, 1] : triple ? [0.1, 0.3, 1, 3] : [0.1, 0.3, 1],
    runs: countIn(values.runs, 'runs', 1) ?? (quick ? 1 : 7),
    customers: countIn(values.customers, 'customers', 1000) ?? (quick ? 10_000 : 1_000_000),
    services: quick ? 2000 : 20_000,
    importedShare: quick ? 0.25 : 1,
    loadSeconds: quick ? 1 : 10,
  };
}

function countIn(text: string | undefined, name: string, least: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < least)
    throw new Error(`--${name} takes a whole number of at least ${String(least)}.`);
  return count;
}
