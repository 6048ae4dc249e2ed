import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { boundariesOf } from './boundaries.js';
import { boundaryRules } from './boundary-rules.js';
import { allowedImports, plantedFaults } from './planted-boundary-faults.js';
import { root } from './source-tree.js';

const folders = ['apps', 'libs'];
let garden: string;

beforeAll(() => {
  garden = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')));
});
afterAll(() => {
  rmSync(garden, { recursive: true });
});

function plant(name: string, files: Readonly<Record<string, string>>): string {
  const tree = join(garden, name);
  for (const folder of folders) mkdirSync(join(tree, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

describe('The boundaries', () => {
  it('are kept, and every rule has somebody to watch', async () => {
    expect(await boundariesOf(root, [...folders, 'test'])).toEqual({ violations: [], idleRules: [] });
  });

  it.each(boundaryRules.map(({ name }) => name))('%s catches its planted fault, and no other rule does', async (name) => {
    const files = plantedFaults[name];
    const { violations } = await boundariesOf(plant(name, files), folders);
    expect(new Set(violations.map(({ rule }) => rule))).toEqual(new Set([name]));
    expect(violations.map(({ from }) => from)).toContain(Object.keys(files)[0]);
  });

  it('let through what the conventions allow', async () => {
    expect((await boundariesOf(plant('allowed', allowedImports), folders)).violations).toEqual([]);
  });

  it('are not taken as kept where there is nothing to check', async () => {
    await expect(boundariesOf(plant('empty', {}), folders)).rejects.toThrow('No source file to check');
  });

  it('name the rules that nobody in the tree is subject to', async () => {
    const { idleRules } = await boundariesOf(plant('lonely', { 'libs/audit/src/index.ts': '' }), folders);
    expect(idleRules).toContain('models-are-pure');
    expect(idleRules).not.toContain('libs-import-no-app');
  });
});
