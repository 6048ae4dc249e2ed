import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { cacheFolder } from './places.js';
import type { Found } from './toolbox.js';

export interface KeycloakOptions {
  readonly tool: Found;
  /** A realm file as Keycloak imports it. */
  readonly realm: string;
  /** Keeps the database and the log; by default a temporary one that `stop` removes. */
  readonly folder?: string;
}

export interface Keycloak {
  /** `http://127.0.0.1:<port>`: tokens carry it as the first part of their issuer. */
  readonly address: string;
  /** Name and password of the first administrator. */
  readonly administrator: { readonly username: string; readonly password: string };
  stop(): Promise<void>;
}

const administrator = { username: 'admin', password: 'admin-of-tests' };
const readyWithinMs = 180_000;
// Half the memory and start time that a server sized for a city takes.
const java = {
  JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx256m',
  JAVA_OPTS_APPEND: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UseG1GC',
};

/**
 * Starts Keycloak on 127.0.0.1 with a realm. The import is done once for each content of the realm file and kept, so that a later
 * start takes a third of the time.
 */
export async function startKeycloak({ tool, realm, folder }: KeycloakOptions): Promise<Keycloak> {
  const seed = await seedOf(tool, realm);
  const own = folder ?? (await mkdtemp(join(tmpdir(), 'nelikentta-keycloak-')));
  const database = join(own, 'database');
  if ((await stat(database).catch(() => undefined)) === undefined) await cp(seed, database, { recursive: true });
  const server = await boot(tool, own, database, []);
  const stop = async () => {
    await server.stop();
    if (folder === undefined) await rm(own, { recursive: true, force: true });
  };
  return { ...server, administrator, stop };
}

/** The database after the import of a realm, made when it is not there yet. */
async function seedOf(tool: Found, realm: string): Promise<string> {
  const content = await readFile(realm);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const seed = join(cacheFolder(), `keycloak-seed-${tool.version}-${hash}`);
  if ((await stat(seed).catch(() => undefined)) !== undefined) return seed;
  await mkdir(cacheFolder(), { recursive: true });
  const unfinished = await mkdtemp(join(cacheFolder(), 'unfinished-keycloak-seed-'));
  try {
    // The server imports what lies in its own folder: a file of any name that ends so.
    const imports = join(tool.program, '../../data/import');
    await mkdir(imports, { recursive: true });
    const file = join(imports, 'realm.json');
    await writeFile(file, content);
    const database = join(unfinished, 'database');
    const server = await boot(tool, unfinished, database, ['--import-realm']);
    await server.stop();
    await rm(file);
    await rename(database, seed);
    return seed;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function boot(tool: Found, folder: string, database: string, more: readonly string[]) {
  await mkdir(database, { recursive: true });
  const [port, management] = [await freePort(), await freePort()];
  const log = join(folder, 'keycloak.log');
  const address = `http://127.0.0.1:${String(port)}`;
  const child = spawn('env', [...environment(), tool.program, ...options(port, management, database), ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A shell around Java: both end together, as one group.
    detached: true,
  });
  const output = createWriteStream(log, { flags: 'a' });
  child.stdout.pipe(output);
  child.stderr.pipe(output);
  const ended = once(child, 'close');
  const signal = (name: NodeJS.Signals) => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, name);
  };
  const stop = async () => {
    signal('SIGTERM');
    const patience = setTimeout(signal, 10_000, 'SIGKILL');
    await ended;
    clearTimeout(patience);
  };
  for (let waited = 0; waited < readyWithinMs && child.exitCode === null; waited += 200) {
    if (await isReady(management)) return { address, stop };
    await wait(200);
  }
  await stop();
  const said = (await readFile(log, 'utf8')).trim().split('\n').slice(-15).join('\n');
  throw new Error(`Keycloak did not start:\n${said}`);
}

const environment = (): string[] =>
  Object.entries({
    ...java,
    KC_BOOTSTRAP_ADMIN_USERNAME: administrator.username,
    KC_BOOTSTRAP_ADMIN_PASSWORD: administrator.password,
  }).map(([name, value]) => `${name}=${value}`);

const options = (port: number, management: number, database: string): string[] => [
  ...['start', '--optimized', '--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${String(port)}`],
  ...['--hostname-strict=false', '--http-management-host=127.0.0.1', `--http-management-port=${String(management)}`],
  `--db-url=jdbc:h2:file:${join(database, 'keycloakdb')};NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE`,
];

// The management port: the other opens before the import has ended.
const isReady = (management: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${String(management)}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
