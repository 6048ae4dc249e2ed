import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../toolbox/describe-with.js';
import { faults } from './faults.js';
import { isGood, type Row } from './table.js';

const describeWithNats = await describeWith('nats-server');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nelikentta-fault-table-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeWithNats('Whatever dies, and whenever', () => {
  it('no answered request is lost, takes effect twice or out of order; and planted faults are caught', async () => {
    const file = join(folder, 'table.json');
    const bench = spawn(process.execPath, ['test/faults/run.mjs', '--short', '--json', file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [bench.stdout, bench.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(bench, 'close')) as [number | null];
    const table = await readFile(file, 'utf8').catch(() => {
      throw new Error(`The bench gave no table and ended with ${String(code)}:\n${said}`);
    });
    const rows = JSON.parse(table) as Row[];
    expect(rows.map(({ fault }) => fault)).toEqual(faults.map(({ name }) => name));
    // What is left out says why, and is as bad as what failed where all is demanded.
    expect(rows.filter((row) => !isGood(row))).toEqual([]);
    expect(rows.filter(({ outcome, leftOut }) => (outcome === undefined) === (leftOut === undefined))).toEqual([]);
    expect(code).toBe(0);
    // Five minutes by itself; beside other tests it may take longer.
  }, 900_000);
});
