import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { provision } from '@nelikentta/persistence';
import { testServer } from '@nelikentta/testing';
import { type Found, found, freePort, type NatsServer, startNatsServer } from '@nelikentta/toolbox';
import { services, streamAdministrator } from '../charts/charts.js';
import type { Images } from './images.js';
import { RunningImage } from './running-image.js';

const aFewMinutes = 300_000;
/** What a service may hold while nobody asks it anything. */
const idleMegabytes = 130;

/** Tests: what the images' programs do on real servers, each by itself. */
export function theServicesFromTheirImages(images: () => Images): void {
  let tool: Found;
  let nats: NatsServer;
  const running = new Map<string, RunningImage>();
  beforeAll(async () => {
    tool = (await found('nats-server'))!;
    nats = await startNatsServer({ tool, folder: join(images().folder, 'nats') });
  });
  afterAll(async () => {
    await Promise.all([...running.values()].map((each) => each.stop()));
    await nats.stop();
  });

  it('the streams are made, and made again when they were lost, until the administrator is told to end', async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${String(port)}/${streamAdministrator}`;
    const settings = { NATS_SERVERS: nats.server, PORT: String(port), HOST: '127.0.0.1' };
    const image = images().of(streamAdministrator);
    const administrator = new RunningImage(image, settings);
    await administrator.answers(`${address}/readyz`);
    await nats.stop();
    await rm(join(images().folder, 'nats'), { recursive: true });
    await administrator.answers(`${address}/readyz`, 503);
    await administrator.answers(`${address}/livez`);
    nats = await startNatsServer({ tool, folder: join(images().folder, 'nats'), port: nats.port });
    await administrator.answers(`${address}/readyz`);
    const { code, said } = await administrator.stop();
    expect({ code, made: said.split('Streams and consumers were made or mended.').length - 1 }).toEqual({ code: 0, made: 2 });
    const once = await new RunningImage(image, settings, [...image.command, '--once']).end();
    expect(once).toEqual({ code: 0, said: expect.stringContaining('Nothing to change.') });
  });

  it.each(services)(
    '%s migrates and becomes ready',
    async (service) => {
      const password = 'test'; // that of all suites: roles belong to the server that they share
      const { application } = await provision(testServer(), service, password, `image_${randomUUID().replaceAll('-', '')}`);
      const database = {
        DATABASE_HOST: application.host,
        DATABASE_PORT: String(application.port),
        DATABASE_NAME: application.database,
      };
      const asOwner = { ...database, DATABASE_OWNER_PASSWORD: password };
      const migrated = await new RunningImage(images().of(service), asOwner, ['node', 'dist/migrate.js']).end();
      expect(migrated).toEqual({ code: 0, said: expect.any(String) });

      const port = await freePort();
      const started = new RunningImage(images().of(service), {
        ...database,
        ...{ DATABASE_PASSWORD: password, DATABASE_RELAY_PASSWORD: password, NATS_SERVERS: nats.server },
        ...{ PORT: String(port), HOST: '127.0.0.1', MUNICIPALITIES: '049', ISSUER_URL: 'http://127.0.0.1:1/realms/nelikentta' },
        ...(service === 'customer-registry' && identityCodeKeys()),
      });
      running.set(service, started);
      await started.answers(`http://127.0.0.1:${String(port)}/${service}/readyz`);
    },
    aFewMinutes,
  );

  it.each(services)(
    `%s holds at most ${String(idleMegabytes)} MB when it has come to rest`,
    async (service) => {
      const megabytes = await atRest(running.get(service)!);
      process.stdout.write(`${service} at rest: ${megabytes.toFixed(0)} MB\n`);
      expect(megabytes).toBeLessThanOrEqual(idleMegabytes);
    },
    aFewMinutes,
  );

  it('one that holds more would be noticed', async () => {
    const port = String(await freePort());
    const program = `const held = Buffer.alloc(150e6, 1);
      require('node:http').createServer((_, answer) => answer.end(String(held.length))).listen(${port}, '127.0.0.1')`;
    const started = new RunningImage(images().of(streamAdministrator), {}, ['node', '--eval', program]);
    await started.answers(`http://127.0.0.1:${port}`);
    expect(await atRest(started)).toBeGreaterThan(idleMegabytes);
    await started.stop();
  });

  it.each(services)('%s ends when told', async (service) => {
    expect(await running.get(service)!.stop()).toEqual({ code: 0, said: expect.stringContaining('The service is ready.') });
    running.delete(service);
  });
}

/** The memory of a process when it has been the same for a while: what starting took is given back first. */
async function atRest(process: RunningImage): Promise<number> {
  const seen: number[] = [];
  for (let looks = 0; looks < 60; looks++) {
    seen.push(await process.megabytes());
    const last = seen.slice(-8);
    if (last.length === 8 && Math.max(...last) - Math.min(...last) < 2) break;
    await wait(500);
  }
  return seen.at(-1)!;
}

const identityCodeKeys = () => ({
  IDENTITY_CODE_KEYS: `first:${randomBytes(32).toString('base64')}`,
  IDENTITY_CODE_INDEX_KEY: randomBytes(32).toString('base64'),
});
