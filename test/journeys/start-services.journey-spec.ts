import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../toolbox/describe-with.js';
import { MainJob, until } from './main-job.js';
import { OwnServers } from './own-servers.js';
import { descendantsOf, isAlive } from './processes.js';

const describeWithNats = await describeWith('nats-server');
const services = ['customer-registry', 'segmentation', 'service-catalogue', 'competence-management', 'steering'];
const basePort = 18_281;

const get = (index: number, path: string, token = '') =>
  fetch(`http://127.0.0.1:${String(basePort + index)}/${services[index]!}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
const isReady = async (index: number) =>
  get(index, '/readyz').then(
    ({ ok }) => ok,
    () => false,
  );

afterAll(() => {
  MainJob.endAll();
});

describeWithNats('On servers of their own, told in the environment, the services', () => {
  let servers: OwnServers;
  beforeAll(async () => {
    servers = await OwnServers.start();
  }, 120_000);
  afterAll(() => servers.stop());
  const starting = (what: string[], more: Record<string, string> = {}) =>
    MainJob.npmStart(what, { ...servers.environment, BASE_PORT: String(basePort), ...more });

  it('say what is missing or wrong, by the name of the variable, and never its value', async () => {
    const wrong = { ISSUER_URL: 'https://identity.example', DATABASE_PASSWORD_STEERING: '', MUNICIPALITIES: 'Espoo, 091' };
    const job = starting(['services'], { ...wrong, NATS_SERVERS: '', IDENTITY_CODE_INDEX_KEY: 'too-short' });
    expect(await job.ended).toBe(2);
    expect(
      job.stderr
        .trim()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'The settings cannot be used:',
      'MUNICIPALITIES: Three-digit codes, separated by commas',
      'NATS_SERVERS: is missing',
      expect.stringMatching(/^ISSUER_URL: The address of a realm: /),
      expect.stringMatching(/^IDENTITY_CODE_INDEX_KEY: /),
      'DATABASE_PASSWORD: is missing',
    ]);
    expect(job.stderr).not.toContain('too-short');
  });

  it('have their tables and streams made, and then become ready, know who asks, and end when told to', async () => {
    const migrated = starting(['migrate']);
    expect([await migrated.ended, migrated.stderr]).toEqual([0, '']);
    expect(migrated.stdout.match(/tables are up to date/g)).toHaveLength(5);
    const streams = starting(['streams', '--once'], servers.administration);
    expect([await streams.ended, streams.stderr]).toEqual([0, '']);

    const job = starting(['services']);
    await until(async () => (await Promise.all(services.map((_, index) => isReady(index)))).every(Boolean));
    const token = await servers.tokenFor({ steering: ['target:read'] });
    expect((await get(4, '/v1/targets', token)).status).toBe(200);
    expect((await get(1, '/v1/grid', token)).status).toBe(401);
    const all = descendantsOf(job.pid);
    expect(all.length).toBeGreaterThan(5);
    job.signal('SIGTERM');
    expect([await job.ended, job.stderr]).toEqual([0, '']);
    expect(all.filter(isAlive)).toEqual([]);
  }, 240_000);

  it('end together when one of them ends', async () => {
    const job = starting(['services']);
    await until(() => isReady(1));
    const segmentation = descendantsOf(job.pid).find(({ program }) => program.includes('segmentation/dist/main.js'));
    process.kill(segmentation!.pid, 'SIGKILL');
    expect(await job.ended).toBe(1);
    expect(job.stderr).toContain('segmentation ended (SIGKILL), so the others end too.');
  }, 120_000);

  it('start one by one as well', async () => {
    const { environment } = servers;
    const own = { DATABASE_PASSWORD: 'database-of-steering', DATABASE_RELAY_PASSWORD: 'database-of-steering' };
    const nats = { NATS_USER: 'steering', NATS_PASSWORD: 'secret-of-steering' };
    const job = MainJob.npmStart(['service', 'steering'], { ...environment, ...own, ...nats, PORT: String(basePort + 4) });
    await until(() => isReady(4));
    job.signal('SIGTERM');
    expect(await job.ended).toBe(0);
  }, 120_000);
});
