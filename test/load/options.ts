import { parseArgs } from 'node:util';

/** Which city lives which day, and where it is told of. */
export interface Options {
  readonly customers: number;
  /** How long the day is played. */
  readonly seconds: number;
  readonly picture: string;
  readonly json: string | undefined;
}

export const help = `npm run load -- [options]

Plays a working day, from six in the morning to ten in the evening, against the five services as
five processes, and tells how long each kind of request took. Ends with 1 when any of them failed.
The city is made at the first run and kept for the next.

  --quick          a small city and a quarter of a minute, for every day
  --customers N    how many customers the city has (300,000; 1,000 when quick)
  --seconds N      how long the day is played (600; 16 when quick)
  --picture FILE   where the picture is written, as SVG (load.svg)
  --json FILE      also writes the figures as JSON
`;

/** @throws when an option is not known or is no number */
export function optionsFrom(words: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: 'boolean', default: false },
      customers: { type: 'string' },
      seconds: { type: 'string' },
      picture: { type: 'string', default: 'load.svg' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { quick, picture, json } = values;
  return {
    picture,
    json,
    customers: countIn(values.customers, 'customers', 100) ?? (quick ? 1000 : 300_000),
    seconds: countIn(values.seconds, 'seconds', 16) ?? (quick ? 16 : 600),
  };
}

function countIn(text: string | undefined, name: string, least: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < least)
    throw new Error(`--${name} takes a whole number of at least ${String(least)}.`);
  return count;
}
