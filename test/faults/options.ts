import { parseArgs } from 'node:util';

export interface Options {
  /** Parts of names; none means all. */
  readonly only: readonly string[];
  /** Instead of each fault's own number. */
  readonly times: number | undefined;
  readonly seed: string;
  readonly json: string | undefined;
  readonly isShort: boolean;
  readonly help: boolean;
}

export const help = `Faults: everything that a machine room knows happens to the services, and what was answered is counted.

  npm run faults -- [--only NAME]… [--times N] [--seed TEXT] [--json FILE] [--short]

  --only NAME    faults whose name holds this; may be given several times
  --times N      so often each, instead of the numbers of the full form
  --seed TEXT    the same load and the same moments again
  --json FILE    the table as data
  --short        the numbers that npm test uses
`;

/** What the command line asks for. Throws when it asks for what there is not. */
export function optionsOf(commandLine: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...commandLine],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      times: { type: 'string' },
      seed: { type: 'string', default: 'nelikentta' },
      json: { type: 'string' },
      short: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { only, times, seed, json, short: isShort } = values;
  if (times !== undefined && !/^[1-9]\d*$/.test(times))
    throw new Error(`--times takes a whole number above zero, not "${times}".`);
  return { only, times: times === undefined ? undefined : Number(times), seed, json, isShort, help: values.help };
}
