import { execFileSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { provision } from '@nelikentta/persistence';
import { testServer } from '@nelikentta/testing';
import { type Found, found, freePort, type NatsServer, startNatsServer } from '@nelikentta/toolbox';
import { describeWith } from '../toolbox/describe-with.js';
import { type Image, Kitchen } from './kitchen.js';
import { RunningImage } from './running-image.js';

const describeWithNats = await describeWith('nats-server');
const services = ['customer-registry', 'segmentation', 'service-catalogue', 'competence-management', 'steering'] as const;
const images = [...services, 'stream-administrator'] as const;
const checkout = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const recipe = join(checkout, 'deploy/container/Containerfile');
const aFewMinutes = 900_000;

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean } | undefined>>;
}

let work: string;
const made = new Map<string, Image>();
const imageOf = (service: string): Image => made.get(service) ?? ({} as Image);

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'nelikentta-images-'));
  await chmod(work, 0o755);
  const kitchen = new Kitchen(readFileSync(recipe, 'utf8'), { context: checkout, ignored: `${recipe}.dockerignore`, work });
  for (const service of images) {
    const image = await kitchen.image({ SERVICE: service });
    execFileSync('chmod', ['-R', 'a-w,a+rX', image.root]);
    made.set(service, image);
  }
}, aFewMinutes);
afterAll(async () => {
  execFileSync('chmod', ['-R', 'u+w', work]);
  await rm(work, { recursive: true });
}, aFewMinutes);

describe.each(images)('The image of %s', (service) => {
  it('holds the production dependencies that the lock file names, and no other', () => {
    const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as LockFile;
    const installed = packagesIn(join(imageOf(service).root, 'app/node_modules')).map((name) => `node_modules/${name}`);
    expect(installed.length).toBeGreaterThan(50);
    expect(installed.filter((path) => packages[path] === undefined || packages[path].dev === true)).toEqual([]);
  });

  it('holds what was built of this service and the libraries, no sources and no tests', () => {
    const { root } = imageOf(service);
    expect(readdirSync(join(root, 'app/apps'))).toEqual([service]);
    const own = ['apps', 'libs'].flatMap((part) => readdirSync(join(root, 'app', part), { recursive: true, encoding: 'utf8' }));
    expect(own.filter((path) => /\.ts$|spec\.js$/.test(path) && !path.includes('node_modules/'))).toEqual([]);
  });

  it('runs a program that may write nowhere', async () => {
    const writer = ['node', '--eval', 'require("node:fs").writeFileSync("/tmp/written-by-an-image", "")'];
    const { code, said } = await new RunningImage(imageOf(service), {}, writer).end();
    expect(code).toBe(1);
    expect(said).toContain('ERR_ACCESS_DENIED');
  });

  it('says which settings are missing', async () => {
    const { code, said } = await new RunningImage(imageOf(service), {}).end();
    expect(code).toBe(2);
    expect(said).toContain('NATS_SERVERS: is missing');
  });
});

describeWithNats('A service started from its image', () => {
  let tool: Found;
  let nats: NatsServer;
  beforeAll(async () => {
    tool = (await found('nats-server'))!;
    nats = await startNatsServer({ tool, folder: join(work, 'nats') });
  });
  afterAll(() => nats.stop());

  it('comes after the streams or before; they are made, and made again when they were lost, until the administrator is told to end', async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${String(port)}/stream-administrator`;
    const settings = { NATS_SERVERS: nats.server, PORT: String(port), HOST: '127.0.0.1' };
    const running = new RunningImage(imageOf('stream-administrator'), settings);
    await running.answers(`${address}/readyz`);
    await nats.stop();
    await rm(join(work, 'nats'), { recursive: true });
    await running.answers(`${address}/readyz`, 503);
    await running.answers(`${address}/livez`);
    nats = await startNatsServer({ tool, folder: join(work, 'nats'), port: nats.port });
    await running.answers(`${address}/readyz`);
    const { code, said } = await running.stop();
    expect({ code, made: said.split('Streams and consumers were made or mended.').length - 1 }).toEqual({ code: 0, made: 2 });
    const once = [...imageOf('stream-administrator').command, '--once'];
    const looked = await new RunningImage(imageOf('stream-administrator'), settings, once).end();
    expect(looked).toEqual({ code: 0, said: expect.stringContaining('Nothing to change.') });
  });

  it.each(services)('%s migrates, becomes ready and ends when told, on a tree that it cannot write to', async (service) => {
    const password = 'test'; // that of all suites: roles belong to the server that they share
    const { application } = await provision(testServer(), service, password, `image_${randomUUID().replaceAll('-', '')}`);
    const database = {
      DATABASE_HOST: application.host,
      DATABASE_PORT: String(application.port),
      DATABASE_NAME: application.database,
    };
    const migrated = await new RunningImage(imageOf(service), { ...database, DATABASE_OWNER_PASSWORD: password }, [
      'node',
      'dist/migrate.js',
    ]).end();
    expect(migrated).toEqual({ code: 0, said: expect.any(String) });

    const port = await freePort();
    const running = new RunningImage(imageOf(service), {
      ...database,
      ...{ DATABASE_PASSWORD: password, DATABASE_RELAY_PASSWORD: password, NATS_SERVERS: nats.server },
      ...{ PORT: String(port), HOST: '127.0.0.1', MUNICIPALITIES: '049', ISSUER_URL: 'http://127.0.0.1:1/realms/nelikentta' },
      ...(service === 'customer-registry' && identityCodeKeys()),
    });
    await running.answers(`http://127.0.0.1:${String(port)}/${service}/readyz`);
    expect(await running.stop()).toEqual({ code: 0, said: expect.stringContaining('The service is ready.') });
  });
});

/** Names of what stands in a `node_modules`, scopes included; links of the workspace are none of it. */
function packagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(({ name }) => {
    if (name.startsWith('.') || name === '@nelikentta') return [];
    return name.startsWith('@') ? readdirSync(join(folder, name)).map((each) => `${name}/${each}`) : [name];
  });
}

const identityCodeKeys = () => ({
  IDENTITY_CODE_KEYS: `first:${randomBytes(32).toString('base64')}`,
  IDENTITY_CODE_INDEX_KEY: randomBytes(32).toString('base64'),
});
