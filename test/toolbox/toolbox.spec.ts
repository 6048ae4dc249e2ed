import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { root } from '../charts/charts.js';

const built = join(root, 'libs/toolbox/dist');
let folder: string;
let programs: string;

beforeAll(() => {
  // Builds, and tells what is here.
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'libs/toolbox/run.mjs')], { encoding: 'utf8' });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^postgresql +18\.\d\S* /m);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nelikentta-toolbox-'));
  programs = join(folder, 'programs');
  mkdirSync(programs);
  symlinkSync('/usr/bin/env', join(programs, 'env'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program on the PATH of the toolbox, where there is no other. */
function program(name: string, script: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(programs, name), 0o755);
}
/** Clients of registries that give what nobody pinned. */
function forgedRegistries(): void {
  program('java', 'echo 21');
  // Into the folder that it is told, under the name that is expected.
  program(
    'mvn',
    'for each in "$@"; do case "$each" in -DoutputDirectory=*) echo forged >"${each#*=}/keycloak-quarkus-dist-26.7.3.zip";; esac; done',
  );
  program('go', `echo '{"Sum": "h1:forged"}'`);
}

const runNode = (commandLine: string[], more: Record<string, string> = {}) => {
  const env = { PATH: programs, XDG_CACHE_HOME: join(folder, 'cache'), ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, commandLine, { encoding: 'utf8', env });
  return { status, said: stdout + stderr };
};
const run = (asked: string[], more?: Record<string, string>) => runNode([join(built, 'main.js'), ...asked], more);
const kept = (): string[] => {
  try {
    return readdirSync(join(folder, 'cache/nelikentta/toolbox'));
  } catch {
    return [];
  }
};

describe('The toolbox', () => {
  it('takes first what is on PATH, and not what is too old there', () => {
    program('nats-server', 'echo "nats-server: v2.99.1"');
    program('helm', 'echo v3.18.0');
    const { said } = run([]);
    expect(said).toContain(`2.99.1    ${join(programs, 'nats-server')}  (PATH)`);
    expect(said).toMatch(/^helm +missing/m);
    forgedRegistries();
    const asked = run(['nats-server']);
    expect([asked.status, asked.said]).toEqual([0, expect.not.stringContaining('Obtaining')]);
  });

  it.each([
    ['keycloak', /keycloak could not be obtained from Maven Central .* is not what was pinned: its SHA-256 is [0-9a-f]{64}/],
    ['kubeconform', /kubeconform could not be obtained from Go module .* is not what was pinned: h1:/],
  ])('refuses a %s that is not what was pinned, and leaves nothing of it', (name, complaint) => {
    forgedRegistries();
    const { status, said } = run([name]);
    expect(status).toBe(1);
    expect(said).toMatch(complaint);
    expect(said).toMatch(new RegExp(`^${name} +missing`, 'm'));
    expect(kept()).toEqual([]);
  });

  it('obtains nothing when it is told not to', () => {
    forgedRegistries();
    const { status, said } = run(['keycloak'], { NELIKENTTA_TOOLBOX: 'off' });
    expect(status).toBe(1);
    expect(said).toContain('NELIKENTTA_TOOLBOX=off: nothing is obtained.');
    expect(said).not.toContain('Obtaining');
    expect(kept()).toEqual([]);
  });

  it('gives up a registry that does not answer in time, says so, and leaves nothing', () => {
    program('java', 'echo 21');
    program('mvn', '[ "$1" = --version ] || exec /bin/sleep 600');
    const module = pathToFileURL(join(built, 'toolbox.js')).href;
    const hurried = `
      const { obtain } = await import('${module}');
      console.log(await obtain('keycloak', console.log, AbortSignal.timeout(500)));`;
    const { status, said } = runNode(['--input-type=module', '--eval', hurried]);
    expect([status, said]).toEqual([
      0,
      expect.stringMatching(/keycloak could not be obtained from Maven[^\n]*aborted\nundefined/),
    ]);
    expect(kept()).toEqual([]);
  });

  it('misses a browser only when asked for it by name, and every server with "all"', () => {
    for (const name of ['nats-server', 'helm', 'kubectl', 'kubeconform', 'promtool', 'java']) program(name, 'echo 99.0.0');
    const cache = join(folder, 'cache/nelikentta/toolbox');
    for (const each of ['kubernetes-schemas-1.34.0', 'kubernetes-1.36.3', 'keycloak-26.7.3/bin/kc.sh'])
      mkdirSync(join(cache, each), { recursive: true });
    const all = run(['all']);
    expect([all.status, all.said]).toEqual([0, expect.stringMatching(/^chromium +missing/m)]);
    expect(run(['chromium']).status).toBe(1);
    rmSync(join(programs, 'nats-server'));
    expect(run(['all']).status).toBe(1);
  });
});
