import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeFlags } from '@nelikentta/service';
import { ignoring, readRecipe } from './recipe.js';

const container = fileURLToPath(new URL('../../deploy/container/', import.meta.url));

describe('The container recipe', () => {
  const stages = readRecipe(readFileSync(join(container, 'Containerfile'), 'utf8'));

  it('builds and runs on one exact version of Node 24', () => {
    expect(stages.map(({ base }) => base)).toEqual(Array(2).fill(expect.stringMatching(/\/node:24\.\d+\.\d+-/)));
  });

  it('ends as a user that is not root, and tells no secret', () => {
    const last = stages.at(-1)?.instructions ?? [];
    expect(last.filter(({ keyword }) => keyword === 'USER')).toEqual([{ keyword: 'USER', rest: '1000:1000' }]);
    expect(last.filter(({ keyword }) => keyword === 'ENV').map(({ rest }) => rest)).toEqual(['NODE_ENV=production']);
  });

  it('runs a service as the local start does', () => {
    const [command] = stages.at(-1)?.instructions.filter(({ keyword }) => keyword === 'CMD') ?? [];
    expect(JSON.parse(command?.rest ?? '')).toEqual(['node', ...nodeFlags, 'dist/main.js']);
  });

  it('is not read past an instruction that the test cannot carry out', () => {
    expect(() => readRecipe('FROM a\nADD https://example.fi/a /a')).toThrow('ADD');
  });
});

describe('What the build is given', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nelikentta-ignored-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is sources and nothing that was installed, built or loaded', () => {
    const isIgnored = ignoring(join(container, 'Containerfile.dockerignore'));
    const kept = [
      'package.json',
      '.swcrc',
      'apps/steering/src/main.ts',
      'deploy',
      'deploy/container',
      'deploy/container/prune.mjs',
    ];
    const left = [
      '.git/config',
      'data/x',
      'node_modules/a',
      'apps/steering/dist/main.js',
      'libs/a/node_modules/b',
      'test/access/a.ts',
      '.env',
    ];
    expect(kept.filter(isIgnored)).toEqual([]);
    expect(left.filter((path) => !isIgnored(path))).toEqual([]);
  });

  it('is what the last rule that fits says', async () => {
    await writeFile(join(folder, 'list'), '*\n!a\na/b\n');
    const isIgnored = ignoring(join(folder, 'list'));
    expect([isIgnored('a/c'), isIgnored('a/b/c'), isIgnored('d')]).toEqual([false, true, true]);
  });
});
