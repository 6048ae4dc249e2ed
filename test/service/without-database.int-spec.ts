import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InProcessTransport } from '@nelikentta/messaging';
import { createLog } from '@nelikentta/observability';
import { provision, type ServiceLogins } from '@nelikentta/persistence';
import { migrateService, type RunningService, startService } from '@nelikentta/service';
import { TestIssuer } from '@nelikentta/testing';
import supertest from 'supertest';
import { until } from '../nats/until.js';
import { notes } from './notes.js';
import { OwnPostgres } from './own-postgres.js';

const lines: string[] = [];
const log = createLog({ service: 'notes', level: 'info', destination: { write: (line) => lines.push(line) } });
let postgres: OwnPostgres;
let issuer: TestIssuer;
let service: RunningService;
let databases = 0;
let logins: ServiceLogins;

beforeAll(async () => {
  postgres = await OwnPostgres.start();
  issuer = TestIssuer.create();
}, 120_000);
afterAll(() => postgres.remove());
beforeEach(async () => {
  lines.length = 0;
  logins = await provision(postgres.superuser, 'notes', 'test', `notes_${String((databases += 1))}`);
});
afterEach(() => service.stop());

const start = async () => {
  service = await startService(notes, {
    logins: { application: postgres.throughWay(logins.application), relay: postgres.throughWay(logins.relay) },
    transport: new InProcessTransport(),
    verifier: issuer.verifierFor('notes'),
    log,
    municipalities: ['049'],
    settings: {},
    poolSize: 4,
  });
};

const server = () => service.app.getHttpServer();
const get = (path: string) => supertest(server()).get(`/notes${path}`);
const write = () => {
  const token = issuer.tokenFor('notes', { municipality: '049', permissions: ['note:write'], subject: 'test' });
  return supertest(server()).post('/notes/v1/notes').set('Authorization', `Bearer ${token}`).send({ text: 'kept' });
};
const isReady = async () => (await get('/readyz')).status === 200;
const inFlight = (times: number) => Promise.all(Array.from({ length: times }, () => write()));

async function expectRefusal(): Promise<void> {
  await get('/livez').expect(200, { status: 'live' });
  const { status, headers, body } = await get('/readyz');
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'service-unavailable' });
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  for (const answer of await inFlight(8)) {
    expect({ status: answer.status, type: answer.type }).toEqual({ status: 503, type: 'application/problem+json' });
    expect(answer.headers['retry-after']).toBeDefined();
  }
  await get('/metrics').expect(200);
}

describe('A service whose PostgreSQL is away when it starts', () => {
  it('lives, refuses what it is asked, says once why, and is ready when PostgreSQL comes', async () => {
    await migrateService(notes, logins.owner);
    await postgres.stop();
    await start();
    await expectRefusal();
    await postgres.comeBack();
    await service.ready;
    await get('/readyz').expect(200, { status: 'ready' });
    await write().expect(201);
    const told = lines.filter((line) => line.includes('The database cannot be used yet'));
    expect(told).toHaveLength(1);
  });

  it('is not ready either before its tables are up to date, and is when they are', async () => {
    await start();
    await expectRefusal();
    await migrateService({ ...notes, migrations: [] }, logins.owner);
    await expectRefusal();
    await migrateService(notes, logins.owner);
    await service.ready;
    await write().expect(201);
  });
});

describe('A service whose PostgreSQL goes away', () => {
  beforeEach(async () => {
    await migrateService(notes, logins.owner);
    await start();
    await service.ready;
    await inFlight(4);
  });

  it('refuses meanwhile and goes on by itself, with its relay and its consumers', async () => {
    await postgres.stop();
    await expectRefusal();
    await postgres.comeBack();
    await until(isReady);
    await write().expect(201);
    await until(() => service.settle());
  });

  it('refuses too when the way to it is cut without a word, in less time than a reader waits', async () => {
    postgres.cut();
    const began = performance.now();
    await expectRefusal();
    // Three rounds of what may take 0.9 s each, where the network itself would be waited for a quarter of an hour.
    expect(performance.now() - began).toBeLessThan(20_000);
    postgres.mend();
    await until(isReady);
    await write().expect(201);
    await until(() => service.settle());
  });
});
