import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { transformFile } from '@swc/core';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.js';

/** The library as a program of its own, which a test can kill. Lies in the workspace, so that it finds its dependencies. */
const program = join(process.cwd(), 'node_modules', '.cache', `embedded-postgresql-${String(process.pid)}`);
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'killed-owner-'));
  chmodSync(folder, 0o755);
  mkdirSync(program, { recursive: true });
  for (const source of readdirSync(import.meta.dirname).filter((name) => !name.includes('spec'))) {
    const { code } = await transformFile(join(import.meta.dirname, source), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    writeFileSync(join(program, source.replace(/\.ts$/, '.js')), code);
  }
  writeFileSync(join(program, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(program, 'owner.js'),
    `import { startEmbeddedPostgres } from './index.js';
     console.log(JSON.stringify(await startEmbeddedPostgres({ folder: process.argv[2] })));`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(program, { recursive: true, force: true });
});

async function ownerOf(): Promise<{ owner: ChildProcess; database: EmbeddedPostgres }> {
  const owner = spawn(process.execPath, [join(program, 'owner.js'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, database: JSON.parse(line.toString()) as EmbeddedPostgres };
}

const clientOf = ({ host, port, superuser: user, password }: EmbeddedPostgres) =>
  new pg.Client({ host, port, user, password, database: 'postgres' });

it('what was committed is there after the owning process was killed, and its server left alone is replaced', async () => {
  const { owner, database } = await ownerOf();
  const before = clientOf(database);
  before.on('error', () => undefined);
  await before.connect();
  await before.query('CREATE TABLE kept AS SELECT 1 AS n');
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  expect((await before.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);

  const next = await startEmbeddedPostgres({ folder });
  const after = clientOf(next);
  try {
    await after.connect();
    expect((await after.query('SELECT n FROM kept')).rows).toEqual([{ n: 1 }]);
    await expect(before.query('SELECT 1')).rejects.toThrow();
  } finally {
    await after.end();
    await next.stop();
  }
});
