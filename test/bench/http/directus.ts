import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Login } from '@nelikentta/persistence';
import { atEndOfThisProcess, freePort } from '@nelikentta/toolbox';
import { cacheFolder } from '../house.js';
import { NotHere } from '../not-taken.js';
import type { Served } from '../processes/own-process.js';

const run = promisify(execFile);
const release = '12.3.1';
const startsWithinMs = 180_000;

const random = (): string => randomBytes(24).toString('hex');

/** What somebody may do, in Directus' words. Rules about single rows, which ours always keep, its free edition does not take. */
export interface Permission {
  readonly collection: string;
  readonly action: 'read' | 'create';
}

/**
 * Directus in a process of its own, as its makers ship it, on tables that are there already. It is no dependency of ours: whoever
 * measures beside it has put it into the user's cache folder (CONTRIBUTING.md), with the Node that it asks for.
 */
export class Directus {
  private constructor(
    private readonly process: ChildProcess,
    private readonly folder: string,
    private readonly address: string,
    private readonly administrator: string,
    private readonly rest: () => Promise<void>,
  ) {}

  /** @throws NotHere when it is not in the cache folder */
  static async start(login: Login): Promise<Directus> {
    const home = cacheFolder(`directus-${release}`);
    const [node, program] = [join(home, 'node_modules/node/bin/node'), join(home, 'node_modules/directus/cli.js')];
    await Promise.all([access(node), access(program)]).catch(() => {
      throw new NotHere(`There is no Directus ${release} in the user's cache; CONTRIBUTING.md says how it gets there.`);
    });
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-directus-'));
    const port = await freePort();
    const administrator = random();
    const options = { cwd: folder, env: environmentOf({ login, folder, port, administrator }) };
    await run(node, [program, 'bootstrap'], { ...options, timeout: startsWithinMs });
    const child = spawn(node, [program, 'start'], { ...options, stdio: ['ignore', 'ignore', 'inherit'] });
    const rest = atEndOfThisProcess('kill -TERM "$1"', String(child.pid));
    const directus = new Directus(child, folder, `http://127.0.0.1:${String(port)}`, administrator, rest);
    await directus.answering();
    return directus;
  }

  /** Somebody who has these permissions and no others. */
  async allow(permissions: readonly Permission[]): Promise<Served> {
    const policy = await this.ask('policies', { name: 'bench', app_access: false, admin_access: false });
    for (const permission of permissions) await this.ask('permissions', { ...permission, fields: ['*'], policy });
    const role = await this.ask('roles', { name: 'bench', policies: [{ policy }] });
    const token = random();
    await this.ask('users', { email: 'bench@example.com', role, token });
    return { address: this.address, headers: { authorization: `Bearer ${token}` } };
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    if (this.process.exitCode === null && this.process.kill()) await ended;
    await this.rest();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Makes something as the administrator, and gives its id. */
  private async ask(what: string, body: object): Promise<string> {
    const answer = await fetch(`${this.address}/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.administrator}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`Directus answered ${String(answer.status)}: ${await answer.text()}`);
    return ((await answer.json()) as { data: { id: string } }).data.id;
  }

  private async answering(): Promise<void> {
    const until = Date.now() + startsWithinMs;
    const answers = () =>
      fetch(`${this.address}/server/ping`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await answers())) {
      if (Date.now() > until || this.process.exitCode !== null) throw new Error('Directus does not answer.');
      await pause(200);
    }
  }
}

interface Told {
  readonly login: Login;
  readonly folder: string;
  readonly port: number;
  readonly administrator: string;
}

/** For production, nothing held back: no limit of requests, no log of them, nothing told to its makers. */
const environmentOf = ({ login, folder, port, administrator }: Told): Record<string, string> => ({
  NODE_ENV: 'production',
  HOME: folder,
  HOST: '127.0.0.1',
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${String(port)}`,
  DB_CLIENT: 'pg',
  DB_HOST: login.host,
  DB_PORT: String(login.port),
  DB_DATABASE: login.database,
  DB_USER: login.username,
  DB_PASSWORD: login.password,
  SECRET: random(),
  ADMIN_EMAIL: 'admin@example.com',
  ADMIN_PASSWORD: random(),
  ADMIN_TOKEN: administrator,
  LOG_LEVEL: 'silent',
  TELEMETRY: 'false',
  PRESSURE_LIMITER_ENABLED: 'false',
  STORAGE_LOCAL_ROOT: folder,
  EXTENSIONS_PATH: folder,
});
