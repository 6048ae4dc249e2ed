import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const begunCustomers = 300;

/** A data folder that is to hold the sample city which ends at one instant, whenever it is made. */
export async function begunCity(folder: string, name: string): Promise<string> {
  const place = join(folder, name);
  const city = { kind: 'sample', municipality: '049', customers: begunCustomers, seed: 5, files: [], loaded: [] };
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'city.json'), JSON.stringify({ ...city, isComplete: false, endsAt: `${today()}T00:00:00.000Z` }));
  return place;
}
const today = (): string => new Date().toISOString().slice(0, 10);
