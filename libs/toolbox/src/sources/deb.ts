import { chmod, copyFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { answers, runProgram } from '../run-program.js';
import type { DebSource } from '../source.js';
import type { Getter } from './getter.js';

/** Takes a program out of a package of Debian without installing it; apt checks the signatures of its archive itself. */
export const deb: Getter<DebSource> = {
  nameOf: ({ package: name }) => `Debian ${name}`,
  isPossible: async () => (await answers('apt-get', '--version')) && answers('dpkg-deb', '--version'),
  get: async ({ package: name, member }, { work, target, signal }) => {
    const download = () => runProgram('apt-get', ['download', '-qq', name], { folder: work, signal });
    await download().catch(async () => {
      await runProgram('apt-get', ['update', '-qq'], { signal });
      await download();
    });
    const [file] = (await readdir(work)).filter((each) => each.endsWith('.deb'));
    if (file === undefined) throw new Error(`apt-get gave no package ${name}.`);
    await runProgram('dpkg-deb', ['--extract', join(work, file), work], { signal });
    const program = join(target, basename(member));
    await copyFile(join(work, member), program);
    await chmod(program, 0o755);
  },
};
