import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'builds-'));
const [before, then] = [new Date('2026-01-01T10:00:00Z'), new Date('2026-01-01T11:00:00Z')];
let tree: string;
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Files of a checkout, all of them and their folders changed last at that time. */
function lay(at: Date, ...files: readonly string[]) {
  for (const file of files) {
    const path = join(tree, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    for (let place = path; place !== tree; place = dirname(place)) utimesSync(place, at, at);
  }
}

function isBuilt(): boolean {
  const asking = `import { isBuilt } from './apps/nelikentta/build.mjs'; process.exit(isBuilt(${JSON.stringify(tree)}) ? 0 : 1)`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', asking]).status === 0;
}

beforeEach(() => {
  tree = mkdtempSync(join(folder, 'tree-'));
  lay(before, 'package-lock.json', 'apps/one/src/deep/main.ts', 'libs/two/src/index.ts', 'libs/two/src/other.ts');
  lay(then, 'apps/one/dist/main.js', 'libs/two/dist/index.js', '.nx/built');
});

describe('A checkout', () => {
  it('is built when nothing has changed since', () => {
    expect(isBuilt()).toBe(true);
  });

  it.each([
    [
      'was never built',
      () => {
        rmSync(join(tree, '.nx'), { recursive: true });
      },
    ],
    [
      'has lost what was built',
      () => {
        rmSync(join(tree, 'libs/two/dist'), { recursive: true });
      },
    ],
    [
      'has a source that changed',
      () => {
        lay(new Date(), 'apps/one/src/deep/main.ts');
      },
    ],
    [
      'has a source more',
      () => {
        lay(new Date(), 'libs/two/src/new.ts');
      },
    ],
    [
      'has a source less',
      () => {
        rmSync(join(tree, 'libs/two/src/other.ts'));
      },
    ],
    [
      'has other dependencies',
      () => {
        lay(new Date(), 'package-lock.json');
      },
    ],
  ])('is to be built when it %s', (_, happens) => {
    happens();
    expect(isBuilt()).toBe(false);
  });
});
