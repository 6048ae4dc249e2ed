import { userInfo } from 'node:os';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { onPath } from '../places.js';
import { answers, runProgram } from '../run-program.js';
import type { AptSource } from '../source.js';
import type { Getter } from './getter.js';

/** Installs a package of Debian, which checks the signatures of its archive itself; only where this is the system's own administrator. */
export const apt: Getter<AptSource> = {
  nameOf: ({ package: name }) => `Debian ${name}`,
  isPossible: async () => userInfo().uid === 0 && answers('apt-get', '--version'),
  get: async ({ package: name, program }, { target, signal }) => {
    await runProgram('apt-get', ['update', '-qq'], { signal });
    await runProgram('apt-get', ['install', '-qq', '-y', '--no-install-recommends', name], {
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
      signal,
    });
    const installed = await onPath(program);
    if (installed === undefined) throw new Error(`${name} brought no ${program}.`);
    await symlink(installed, join(target, program));
  },
};
