import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers, runProgram } from '../run-program.js';
import type { GoInstallSource } from '../source.js';
import type { Getter } from './getter.js';

/** Builds a program from its Go module. */
export const goInstall: Getter<GoInstallSource> = {
  nameOf: ({ module, version }) => `Go module ${module} ${version}`,
  isPossible: () => answers('go', 'version'),
  get: async ({ module, package: name, version, sum }, { work, target, signal }) => {
    await writeFile(join(work, 'go.mod'), 'module toolbox\n');
    const downloaded = await runProgram('go', ['mod', 'download', '-json', `${module}@${version}`], { folder: work, signal });
    if (!downloaded.includes(`"${sum}"`)) throw new Error(`${module} ${version} is not what was pinned: ${sum} was expected.`);
    await runProgram('go', ['install', '-trimpath', '-ldflags', '-s -w', `${name}@${version}`], {
      folder: work,
      environment: { GOBIN: target, CGO_ENABLED: '0' },
      signal,
    });
  },
};
