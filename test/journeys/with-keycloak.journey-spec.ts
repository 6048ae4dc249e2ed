import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { administration } from '../keycloak/requests.js';
import { adminConsole, signIn } from '../keycloak/browser.js';
import { describeWith } from '../toolbox/describe-with.js';
import { begunCity, begunCustomers } from './begun-city.js';
import { freePort, MainJob, sumOf, until } from './main-job.js';
import { type Descendant, descendantsOf, isAlive } from './processes.js';

const describeWithKeycloak = await describeWith('nats-server', 'keycloak');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nelikentta-keycloak-'));
  await chmod(folder, 0o755);
});
afterAll(async () => {
  MainJob.endAll();
  await rm(folder, { recursive: true, force: true });
});

describeWithKeycloak('The five processes with tokens from Keycloak', () => {
  let place: string;
  let address: string;
  let first: MainJob;
  beforeAll(async () => {
    place = await begunCity(folder, 'city');
  });
  const command = async (...more: string[]) => {
    const port = await freePort();
    address = `http://127.0.0.1:${String(port)}`;
    return ['--data-folder', place, '--port', String(port), ...more];
  };

  it('load a city as a departmental system does, and tell of it', async () => {
    first = MainJob.local(await command('--exit', '--json'));
    expect([await first.ended, first.stderr]).toEqual([0, expect.not.stringContaining('ended by itself')]);
    expect(first.printed().customers).toBe(begunCustomers);
    expect(sumOf(first.printed())).toBe(begunCustomers);
    const claims = decodeJwt(first.printed().token);
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
