import { municipalities } from '@nelikentta/framework';
import type { Options } from './options.js';
import type { City } from './platform/data-folder.js';
import { beginningOfDay } from './sample-city/calendar.js';

/** The data folder holds another city than the command line asks for. */
export class OtherCityError extends Error {
  override readonly name = 'OtherCityError';
}

const usual = { municipality: '049', customers: 20_000, seed: 1 };

/**
 * The city to run: the one that the folder holds, else the one asked for. What the command line leaves out is taken from the folder.
 *
 * @throws {OtherCityError} rather than mixing two cities in one folder
 */
export function cityToRun(
  { municipality, customers, seed, empty, files, dataFolder }: Options,
  held: City | undefined,
  now: Date,
): City {
  const kind = empty ? 'empty' : files.length > 0 ? 'files' : 'sample';
  if (held === undefined)
    return {
      kind,
      municipality: municipality ?? usual.municipality,
      customers: customers ?? usual.customers,
      seed: seed ?? usual.seed,
      files: [...files],
      // Whoever makes it on the same day makes the same one.
      endsAt: beginningOfDay(now).toISOString(),
      loaded: [],
      isComplete: false,
    };
  const asked = { municipality, customers, seed };
  const differing = (Object.keys(asked) as (keyof typeof asked)[]).filter(
    (name) => asked[name] !== undefined && asked[name] !== held[name],
  );
  if ((empty || files.length > 0) && kind !== held.kind)
    throw otherCity(dataFolder, held, kind === 'empty' ? '--empty' : '--data');
  if (differing.length > 0)
    throw otherCity(dataFolder, held, differing.map((name) => `--${name} ${asked[name] ?? ''}`).join(' '));
  return held.kind === 'files' && files.length > 0 ? { ...held, files: [...files], isComplete: false } : held;
}

function otherCity(folder: string, { municipality, kind, customers, seed }: City, asked: string): OtherCityError {
  const city = municipalities.get(municipality)?.names.en ?? municipality;
  const holds = kind === 'sample' ? `${city} with ${customers} customers and seed ${seed}` : city;
  return new OtherCityError(
    `${folder} holds ${holds}, not ${asked}. Choose another --data-folder, or remove that one to begin anew.`,
  );
}
