import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'suites-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const passing = `it('holds', () => {});`;
const waiting = `it.skip('needs a server', () => {});`;
const failing = `it('does not hold', () => { throw new Error('planted'); });`;

/** Runs suites of these texts as `npm test` would, in CI or at a desk; gives the exit code and the last lines. */
function run(suites: Readonly<Record<string, string>>, ci: boolean) {
  const place = mkdtempSync(join(folder, 'run-'));
  writeFileSync(join(place, 'package.json'), '{}');
  for (const [name, text] of Object.entries(suites)) writeFileSync(join(place, `${name}.test.cjs`), text);
  const config = JSON.stringify({ rootDir: place, testMatch: ['**/*.test.cjs'], transform: {} });
  const { CI: _, ...environment } = process.env;
  const { status, stdout } = spawnSync(process.execPath, ['test/runner/run-suites.mjs', '--config', config], {
    encoding: 'utf8',
    env: ci ? { ...environment, CI: 'true' } : environment,
  });
  return { status, said: stdout.trimEnd().split('\n') };
}

describe('The run of all suites', () => {
  it('ends with the counts, and passes when all passed', () => {
    expect(run({ one: passing, two: passing }, true)).toEqual({
      status: 0,
      said: ['Every suite had the servers it needs.', '2 passed, 0 failed, 0 skipped'],
    });
  });

  it('names the suites that lacked their server: enough at a desk, too little in CI', () => {
    const suites = { one: passing, journey: waiting };
    const atDesk = run(suites, false);
    expect(atDesk.status).toBe(0);
    expect(atDesk.said.at(-2)).toMatch(/^Did not run, for want of its server: .*journey\.test\.cjs$/);
    expect(atDesk.said.at(-1)).toBe('1 passed, 0 failed, 1 skipped');
    expect(run(suites, true).status).toBe(1);
  });

  it('names each suite of a file that ran in part, once, and not what it ran', () => {
    const inDescribe = (title: string, ...tests: string[]) => `describe('${title}', () => { ${tests.join(' ')} });`;
    const mixed = [
      inDescribe('Rules', passing),
      `describe.skip('On a server', () => { describe('that is far', () => { ${passing} it('also', () => {}); }); });`,
      inDescribe('In part', passing, waiting),
    ];
    const { said } = run({ mixed: mixed.join('\n') }, false);
    expect(said.map((line) => line.replace(/: .*mixed/, ': mixed'))).toEqual([
      'Did not run, for want of its server: mixed.test.cjs: On a server',
      'Did not run, for want of its server: mixed.test.cjs: In part',
      '2 passed, 0 failed, 3 skipped',
    ]);
  });

  it('fails when a test fails, when a suite cannot be loaded, and when there is no test at all', () => {
    expect(run({ one: passing, two: failing }, false)).toMatchObject({ status: 1 });
    expect(run({ one: passing, two: `require('./nowhere.cjs')` }, false).said.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
    expect(run({}, false).status).toBe(1);
  });
});
