import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = (name: string) => fileURLToPath(new URL(`../../deploy/keycloak/${name}`, import.meta.url));
const example = here('installation.example.json');
const nobodyListens = 'http://127.0.0.1:9';
const administrator = { KEYCLOAK_ADMIN_USERNAME: 'admin', KEYCLOAK_ADMIN_PASSWORD: 'x' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nelikentta-apply-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function apply(parameters: string[], env: Record<string, string> = administrator) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here('apply.mjs'), ...parameters], { env, encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}
const withInstallation = (content: unknown) => {
  const file = join(folder, 'installation.json');
  writeFileSync(file, JSON.stringify(content));
  return apply(['--server', nobodyListens, '--installation', file]);
};

describe('keycloak:apply', () => {
  it('explains itself', () => {
    expect(apply(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--installation') });
  });

  it.each([
    [['--installation', example], /--server is missing/],
    [['--server', nobodyListens], /--installation is missing/],
    [['--server', 'identity', '--installation', example], /--server is an address/],
    [['--force'], /--force/],
    [['--server', nobodyListens, '--installation', '/none.json'], /none\.json cannot be read/],
  ])('refuses a command line that cannot be followed: %j', (parameters, why) => {
    expect(apply(parameters)).toMatchObject({ code: 1, error: expect.stringMatching(why) });
  });

  it('names every fault of an installation before it asks any server', () => {
    const { code, error } = withInstallation({
      console: ['https://nelikentta.example.fi/console'],
      municipalities: [{ code: '49', name: 'Espoo', units: { 'The Library': 'x' } }],
      systems: [{ clientId: 'console', name: 'x', municipality: '091', unit: 'a', does: ['everything'] }],
      people: [],
    });
    expect(code).toBe(1);
    for (const fault of [/Scheme, host and port alone/, /Three digits/, /units\["The Library"\]/, /does\[0\]/, /people/])
      expect(error).toMatch(fault);
  });

  it('refuses what stands twice, is of no municipality here, or takes the name of a service', () => {
    const system = { name: 'x', unit: 'a', does: ['sends-customers'] };
    const { error } = withInstallation({
      console: ['https://nelikentta.example.fi'],
      municipalities: [
        { code: '049', name: 'Espoo' },
        { code: '049', name: 'Espoo' },
      ],
      systems: [
        { clientId: 'daycare', municipality: '091', ...system },
        { clientId: 'steering', municipality: '049', ...system },
      ],
    });
    for (const fault of [/049 stands here twice/, /daycare is of 091/, /steering/]) expect(error).toMatch(fault);
  });

  it('says when the administrator is not named, and when the server does not answer', () => {
    const parameters = ['--server', nobodyListens, '--installation', example];
    expect(apply(parameters, {})).toMatchObject({ code: 1, error: expect.stringContaining('KEYCLOAK_ADMIN_USERNAME') });
    expect(apply(parameters)).toMatchObject({ code: 1, error: expect.stringContaining(`${nobodyListens} does not answer`) });
  });
});
