import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.js';

const asRoot = userInfo().uid === 0;
let above: string;
let prepared: string;
const open: EmbeddedPostgres[] = [];

beforeAll(async () => {
  prepared = folderForAll();
  await (await startEmbeddedPostgres({ folder: join(prepared, 'database') })).stop();
});
afterAll(() => {
  rmSync(prepared, { recursive: true, force: true });
});
beforeEach(() => {
  above = folderForAll();
});
afterEach(async () => {
  const started = open.splice(0);
  await Promise.all(started.map((database) => database.stop()));
  for (const { place } of started) rmSync(place, { recursive: true, force: true });
  rmSync(above, { recursive: true, force: true });
});

/** A fresh temporary folder is its owner's alone; as root the database runs under another account. */
function folderForAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'embedded postgresql åäö '));
  chmodSync(folder, 0o755);
  return folder;
}

/** A copy of a database that was started and stopped once, since making one takes its time. */
function databaseFolder(): string {
  execFileSync('cp', ['-a', join(prepared, 'database'), above]);
  return join(above, 'database');
}

async function start(folder: string, port?: number): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ folder, ...(port === undefined ? {} : { port }) });
  open.push(database);
  return database;
}

async function ask(database: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> {
  const { host, port, superuser: user, password } = database;
  const client = new pg.Client({ host, port, user, password, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterOf = ({ place }: EmbeddedPostgres) =>
  Number(readFileSync(join(place, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

async function until(claim: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await claim())) await pause(20);
}

const gone = (processId: number) => {
  try {
    return !process.kill(processId, 0);
  } catch {
    return true;
  }
};

describe('The embedded database', () => {
  it('keeps what was written, its port and its password from one start to the next, in a path with spaces', async () => {
    const first = await start(join(above, 'my city'));
    await ask(first, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    const second = await start(join(above, 'my city'));
    expect([second.port, second.password]).toEqual([first.port, first.password]);
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('is durable, in UTC and in Unicode, and listens on this machine only', async () => {
    const database = await start(databaseFolder());
    const [row] = await ask(
      database,
      `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('synchronous_commit') AS synchronous_commit,
              current_setting('fsync') AS fsync, current_setting('timezone') AS timezone, current_setting('listen_addresses') AS listens,
              datlocale, pg_encoding_to_char(encoding) AS encoding, lower('ÄÖÅ') AS lower
         FROM pg_database WHERE datname = 'template1'`,
    );
    expect(row).toEqual({
      major: 18,
      synchronous_commit: 'on',
      fsync: 'on',
      timezone: 'UTC',
      listens: '127.0.0.1',
      datlocale: 'C.UTF-8',
      encoding: 'UTF8',
      lower: 'äöå',
    });
  });

  it('moves to another port when somebody has taken the one it had', async () => {
    const first = await start(databaseFolder());
    await first.stop();
    const taker = createServer().listen(first.port, '127.0.0.1');
    const second = await start(join(above, 'database'));
    expect(second.port).not.toBe(first.port);
    expect(await ask(second, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    taker.close();
  });

  it('keeps its password where only the owner reads it', async () => {
    const database = await start(databaseFolder());
    expect(statSync(join(above, 'database', 'database-access.json')).mode & 0o777).toBe(0o600);
    await expect(ask({ ...database, password: 'password' }, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('starts under a home folder that nobody else may enter, and finds its data there again', async () => {
    chmodSync(above, 0o700);
    const first = await start(join(above, 'home', 'database'));
    expect(first.place.startsWith('/var/lib/nelikentta/')).toBe(asRoot);
    await ask(first, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    const second = await start(join(above, 'home', 'database'));
    expect(second.place).toBe(first.place);
    expect(await ask(second, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('finds its data when the folder was moved, or no longer bars others', async () => {
    chmodSync(above, 0o700);
    const first = await start(join(above, 'before'));
    await ask(first, 'CREATE TABLE kept AS SELECT 1 AS n');
    await first.stop();
    renameSync(join(above, 'before'), join(above, 'after'));
    chmodSync(above, 0o755);
    expect(await ask(await start(join(above, 'after')), 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('says so when its data lies where it can no longer enter, instead of beginning anew', async () => {
    const folder = databaseFolder();
    chmodSync(above, 0o700);
    const started = start(folder);
    if (asRoot) await expect(started).rejects.toThrow(/cannot enter/);
    else await started;
  });

  it('comes back by itself on the same port after its server was killed', async () => {
    const database = await start(databaseFolder());
    await ask(database, 'CREATE TABLE kept AS SELECT 1 AS n');
    const killed = postmasterOf(database);
    process.kill(killed, 'SIGKILL');
    await until(() => gone(killed));
    await until(() =>
      ask(database, 'SELECT 1').then(
        () => true,
        () => false,
      ),
    );
    expect(await ask(database, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  it('refuses a folder whose database another process runs', async () => {
    const database = await start(databaseFolder());
    await expect(startEmbeddedPostgres({ folder: join(above, 'database') })).rejects.toThrow(/in use by another running/);
    expect(await ask(database, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('starts although the process id of a killed server now belongs to a stranger', async () => {
    const first = await start(databaseFolder());
    await ask(first, 'CREATE TABLE kept AS SELECT 1 AS n');
    const lines = readFileSync(join(first.place, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    await first.stop();
    const stranger = spawn('sleep', ['60'], asRoot ? { uid: statSync(first.place).uid } : {});
    try {
      writeFileSync(join(first.place, 'cluster', 'postmaster.pid'), [String(stranger.pid), ...lines.slice(1)].join('\n'));
      expect(await ask(await start(join(above, 'database')), 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    } finally {
      stranger.kill();
    }
  });

  it('leaves the data of a removed folder aside instead of overwriting it', async () => {
    const first = await start(databaseFolder());
    await first.stop();
    rmSync(join(above, 'database', 'database-access.json'));
    const second = await start(join(above, 'database'));
    expect(existsSync(join(second.place, 'cluster.previous', 'PG_VERSION'))).toBe(true);
  });

  it('names a port that is taken, and a cluster of another major version', async () => {
    const first = await start(databaseFolder());
    await expect(start(join(above, 'another'), first.port)).rejects.toThrow(`Port ${String(first.port)} is in use`);
    await first.stop();
    writeFileSync(join(first.place, 'cluster', 'PG_VERSION'), '17\n');
    await expect(start(join(above, 'database'))).rejects.toThrow(/made by PostgreSQL 17/);
    mkdirSync(join(above, 'broken'));
    writeFileSync(join(above, 'broken', 'database-access.json'), 'not JSON');
    await expect(start(join(above, 'broken'))).rejects.toThrow(/cannot be read/);
  });
});
