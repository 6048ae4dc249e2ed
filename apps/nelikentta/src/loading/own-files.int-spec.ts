import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FileError, ownFile } from './own-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own files '));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("A user's own file", () => {
  it.each([
    ['a.ndjson', '{"sourceSystem":"x","sourceId":"1","actorLevel":"individual"}\n', 'customers', 'application/x-ndjson'],
    ['b.csv', '\ufeffsourceSystem;sourceId;at;channel\r\nx;1;2026-01-01T10:00:00Z;web\r\n', 'encounters', 'text/csv'],
    ['c.csv', 'sourceSystem,sourceId,"csat"\nx,1,9\n', 'feedback', 'text/csv'],
    ['d.csv', 'sourceSystem,sourceId,words,serviceNeed.serviceId\n', 'needings', 'text/csv'],
  ] as const)('is known by its first line: %s', async (name, content, kind, contentType) => {
    expect(await ownFile(await fileOf(name, content))).toMatchObject({ kind, contentType, isGzip: false });
  });

  it('is looked into when it is compressed', async () => {
    const path = await fileOf('e.csv.gz', gzipSync('sourceSystem,sourceId,actorLevel\n'));
    expect(await ownFile(path)).toMatchObject({ kind: 'customers', isGzip: true });
  });

  it('is refused with its name when it is missing, empty or something else', async () => {
    await expect(ownFile(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv/);
    for (const content of ['', 'colour,size\n', '{not json}\n', '{"colour":"red"}\n'])
      await expect(ownFile(await fileOf('f', content))).rejects.toThrow(FileError);
  });
});
