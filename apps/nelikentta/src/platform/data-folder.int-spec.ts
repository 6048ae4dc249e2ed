import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder, type City } from './data-folder.js';

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'data ')), 'of ours');
});
afterAll(() => rm(path, { recursive: true }));

const city: City = {
  ...{ kind: 'files', municipality: '837', seed: 7, customers: 100, files: ['/a.csv'] },
  ...{ endsAt: '2026-11-22T08:30:00.000Z', loaded: ['/a.csv'], isComplete: true },
};
const modeOf = async (name: string) => (await stat(join(path, name))).mode & 0o777;

describe('A data folder', () => {
  it('is made where it is missing and holds no city at first', async () => {
    expect(await (await DataFolder.open(path)).city()).toBeUndefined();
  });

  it('remembers its city and keys, and shows the keys to nobody else', async () => {
    const folder = await DataFolder.open(path);
    await folder.keep(city);
    const secrets = await folder.secrets();
    expect(await (await DataFolder.open(path)).city()).toEqual(city);
    expect(await (await DataFolder.open(path)).secrets()).toEqual(secrets);
    expect(Buffer.from(secrets.identityCodeIndexKey, 'base64')).toHaveLength(32);
    expect([await modeOf('secrets.json'), await modeOf('city.json')]).toEqual([0o600, 0o600]);
  });

  it('holds a header that curl can read, for its owner only', async () => {
    const file = await (await DataFolder.open(path)).keepAuthorization('header.payload.signature');
    expect(await readFile(file, 'utf8')).toBe('Authorization: Bearer header.payload.signature\n');
    expect(await modeOf('authorization')).toBe(0o600);
  });
});
