import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { boot } from './keycloak-process.js';
import { cacheFolder } from './places.js';
import type { Found } from './toolbox.js';

export interface KeycloakOptions {
  readonly tool: Found;
  /** A realm file as Keycloak imports it; without one there is the realm master alone. */
  readonly realm?: string;
  /** Keeps the database and the log; by default a temporary one that `stop` removes. */
  readonly folder?: string;
  /** By default any free one. */
  readonly port?: number | undefined;
  /** Scheme, host and port under which others reach it, when it stands behind another server: tokens carry it in their issuer. */
  readonly hostname?: string;
  /** Password of the first administrator, in force from the first start on a folder on. */
  readonly password?: string;
}

export interface Keycloak {
  readonly port: number;
  /** `http://127.0.0.1:<port>`: the first part of the tokens' issuer when no hostname was given. */
  readonly address: string;
  /** Name and password of the first administrator. */
  readonly administrator: { readonly username: string; readonly password: string };
  /** Resolves when it has ended, wanted or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const administratorOfTests = { username: 'admin', password: 'admin-of-tests' };

/**
 * Starts Keycloak on 127.0.0.1. The import of a realm is done once for each content of the realm file and kept, so that a later
 * start takes a third of the time.
 */
export async function startKeycloak(options: KeycloakOptions): Promise<Keycloak> {
  const { tool, realm, folder, port, hostname } = options;
  const administrator = { ...administratorOfTests, ...(options.password !== undefined && { password: options.password }) };
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'nelikentta-keycloak-')));
  await mkdir(own, { recursive: true, mode: 0o700 });
  const database = join(own, 'database');
  const whole = join(own, 'database-is-whole');
  if (!(await isThere(whole))) {
    // What an earlier start left unfinished cannot be built upon.
    await rm(database, { recursive: true, force: true });
    if (realm !== undefined) await cp(await seedOf(tool, realm), database, { recursive: true });
  }
  const server = await boot({ tool, folder: own, database, administrator, port, hostname });
  await writeFile(whole, '');
  const stop = async () => {
    await server.stop();
    if (folder === undefined) await rm(own, { recursive: true, force: true });
  };
  return { ...server, administrator, stop };
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The database after the import of a realm, made when it is not there yet. */
async function seedOf(tool: Found, realm: string): Promise<string> {
  const content = await readFile(realm);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const seed = join(cacheFolder(), `keycloak-seed-${tool.version}-${hash}`);
  if (await isThere(seed)) return seed;
  await mkdir(cacheFolder(), { recursive: true });
  const unfinished = await mkdtemp(join(cacheFolder(), 'unfinished-keycloak-seed-'));
  try {
    const importing = await importerOf(tool, join(unfinished, 'home'), content);
    const database = join(unfinished, 'database');
    const server = await boot({
      tool: importing,
      folder: unfinished,
      database,
      administrator: administratorOfTests,
      options: ['--import-realm'],
    });
    await server.stop();
    await rename(database, seed).catch(async (error: unknown) => {
      // Another process was quicker with the same.
      if (!(await isThere(seed))) throw error;
    });
    return seed;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/**
 * The same server with a home of its own: it imports what lies in its home, `data/import`, and others may be importing something
 * else meanwhile.
 */
async function importerOf(tool: Found, home: string, realm: Buffer): Promise<Found> {
  const shared = join(tool.program, '../..');
  await mkdir(join(home, 'data/import'), { recursive: true });
  await writeFile(join(home, 'data/import/realm.json'), realm);
  // Its scripts say where home is, so they are its own.
  await cp(join(shared, 'bin'), join(home, 'bin'), { recursive: true });
  for (const part of ['conf', 'lib', 'providers', 'themes']) await symlink(join(shared, part), join(home, part));
  return { ...tool, program: join(home, 'bin', basename(tool.program)) };
}
