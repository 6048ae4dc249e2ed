import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { administration } from '../keycloak/requests.js';
import { adminConsole, signIn } from '../keycloak/browser.js';
import { describeWith } from '../toolbox/describe-with.js';
import { begunCity, begunCustomers } from './begun-city.js';
import { freePort, MainJob, type Printed, sumOf, until } from './main-job.js';
import { type Descendant, descendantsOf, isAlive } from './processes.js';

const describeWithNats = await describeWith('nats-server');
const describeWithKeycloak = await describeWith('nats-server', 'keycloak');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nelikentta-same-city-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  MainJob.endAll();
  await rm(folder, { recursive: true, force: true });
});

/** What of a city is the same, whichever way it was loaded. */
const seenIn = ({ customers, grid, fields, measures }: Printed) => ({ customers, grid, fields, measures });
let inOneProcess: ReturnType<typeof seenIn>;

describeWithNats('One city', () => {
  beforeAll(async () => {
    const place = await begunCity(folder, 'one');
    const job = MainJob.npmStart(['--exit', '--json', '--data-folder', place, '--port', String(await freePort())]);
    expect([await job.ended, job.stderr]).toEqual([0, expect.anything()]);
    inOneProcess = seenIn(job.printed());
    expect([inOneProcess.customers, sumOf(job.printed())]).toEqual([begunCustomers, begunCustomers]);
  }, 300_000);

  it('is the same in five processes over NATS', async () => {
    const place = await begunCity(folder, 'five');
    const job = MainJob.npmStart([
      ...['local', '--issuer', 'development', '--exit', '--json'],
      ...['--data-folder', place, '--port', String(await freePort())],
    ]);
    expect([await job.ended, job.stderr]).toEqual([0, expect.not.stringContaining('ended by itself')]);
    expect(seenIn(job.printed())).toEqual(inOneProcess);
  }, 400_000);
});

describeWithKeycloak('The five processes with tokens from Keycloak', () => {
  let place: string;
  let address: string;
  beforeAll(async () => {
    place = await begunCity(folder, 'city');
  });
  const command = async (...more: string[]) => {
    const port = await freePort();
    address = `http://127.0.0.1:${String(port)}`;
    return ['--data-folder', place, '--port', String(port), ...more];
  };

  it('load the same city, as a departmental system does', async () => {
    const job = MainJob.local(await command('--exit', '--json'));
    expect([await job.ended, job.stderr]).toEqual([0, expect.not.stringContaining('ended by itself')]);
    expect(seenIn(job.printed())).toEqual(inOneProcess);
    const claims = decodeJwt(job.printed().token);
    expect(claims).toMatchObject({ iss: `${address}/realms/nelikentta`, azp: 'main-job', municipality: ['049'] });
    const services = ['competence-management', 'customer-registry', 'segmentation', 'service-catalogue', 'steering'];
    expect([claims.aud].flat().sort()).toEqual(services);
  }, 600_000);

  it('find it again, let the administrator in, and outlive the death of Keycloak', async () => {
    const job = MainJob.local(await command('--lang', 'en'));
    await job.says('stderr', /administered at/);
    expect(job.stdout).toContain(`${String(begunCustomers)} customers`);
    const gridWithFile = async () => {
      const [name = '', value = ''] = (await readFile(join(place, 'authorization'), 'utf8')).trim().split(': ');
      return fetch(`${address}/segmentation/v1/grid`, { headers: { [name]: value } });
    };
    expect((await (await gridWithFile()).json()) as object).toMatchObject({ total: begunCustomers });

    const { keycloakPassword } = JSON.parse(await readFile(join(place, 'secrets.json'), 'utf8')) as Record<string, string>;
    const people = async () => {
      const { access_token: token = '' } = await signIn(address, 'admin', adminConsole(address, keycloakPassword!));
      return (await administration(address, token, 'GET', '/users')).status;
    };
    expect(await people()).toBe(200);

    const java = ({ program }: Descendant) =>
      program.includes('kc.sh') || program.includes('org.keycloak') || program.includes('quarkus-run');
    for (const { pid } of descendantsOf(job.pid).filter(java)) process.kill(pid, 'SIGKILL');
    await job.says('stderr', /Keycloak ended by itself/);
    expect((await gridWithFile()).status).toBe(200);
    await until(async () => (await fetch(`${address}/realms/nelikentta`).catch(() => undefined))?.ok === true);
    expect(await people()).toBe(200);

    const all = descendantsOf(job.pid);
    expect(all.some(java)).toBe(true);
    job.signal('SIGKILL');
    await until(async () => !all.some(isAlive));
  }, 400_000);
});

it('Without Java, who starts with Keycloak is told what to do', async () => {
  const job = MainJob.local(['--exit', '--data-folder', join(folder, 'none')], { PATH: '/nowhere' });
  expect(await job.ended).toBe(2);
  expect(job.stderr).toMatch(/Keycloak runs on Java .* no java on the PATH\. .*--issuer development/);
});
