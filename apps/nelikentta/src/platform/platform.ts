import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { TokenVerifier } from '@nelikentta/auth';
import { createDevelopmentIssuer, type DevelopmentIssuer, seededPeople } from '@nelikentta/development-issuer';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import { InProcessTransport } from '@nelikentta/messaging';
import { provision, type ServiceLogins } from '@nelikentta/persistence';
import { migrateService, startService, type RunningService, type ServiceDefinition } from '@nelikentta/service';
import { Api } from './api.js';
import type { DataFolder, Secrets } from './data-folder.js';
import { doorOf, FrontDoor } from './front-door.js';
import { type Administration, landingPage } from './landing-page.js';
import { logTo, type Logs } from './logs.js';
import { problemList } from './problem-list.js';
import { allPermissions, consumers, services, settingsOf } from './services.js';

export interface PlatformOptions {
  readonly folder: DataFolder;
  readonly port: number;
  readonly municipality: string;
  /** `NODE_ENV`: the development issuer refuses to start in production. */
  readonly environment: string | undefined;
}

/** All five services in one process, on embedded parts, behind one port. */
export interface Platform {
  readonly address: string;
  /** Calls the services as a departmental system that may do everything. */
  readonly api: Api;
  readonly token: () => Promise<string>;
  /** How long a token holds; `token` gives another in good time. */
  readonly tokenSeconds: number;
  readonly administration?: Administration | undefined;
  /** Resolves when every message has been applied by everyone and every task rests. */
  readonly rest: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** What takes down again what has been put up so far, in the order in which it was put up. */
export type Undo = (() => Promise<void>)[];
export type PlatformStarter = (options: PlatformOptions) => Promise<Platform>;

/** Starts everything, or stops again what had been started and throws. */
export const raised =
  (raise: (options: PlatformOptions, undo: Undo) => Promise<Omit<Platform, 'stop'>>): PlatformStarter =>
  async (options) => {
    const undo: Undo = [];
    const stop = async () => {
      for (const step of undo.splice(0).reverse()) await step();
    };
    try {
      return { ...(await raise(options, undo)), stop };
    } catch (error) {
      await stop();
      throw error;
    }
  };

async function raise(
  { folder, port, municipality, environment }: PlatformOptions,
  undo: Undo,
): Promise<Omit<Platform, 'stop'>> {
  const door = await FrontDoor.open(port);
  undo.push(() => door.close());
  const logs = await logTo(folder.path);
  undo.push(() => logs.close());
  const address = `http://127.0.0.1:${port}`;
  const issuer = await issuerAt(address, folder, municipality, environment);
  const secrets = await folder.secrets();
  const log = logs.of('embedded-postgresql');
  const database = await startEmbeddedPostgres({
    folder: folder.database,
    log: (line) => {
      log.info(line);
    },
  });
  undo.push(() => database.stop());
  const running: RunningService[] = [];
  undo.push(async () => {
    await Promise.all(running.map((service) => service.stop()));
  });
  for await (const service of starting({ database, secrets, issuer, logs, municipality })) running.push(service);
  const realms: RequestListener = (request, response) => {
    issuer.handle(request, response);
  };
  door.openTo(new Map([...running.map(doorOf), ['realms', realms], ['problems', problemList], ['', landingPage(address)]]));
  const token = tokens(issuer, municipality);
  return { address, api: new Api(address, token), token, tokenSeconds, rest: () => rest(running) };
}

export const startPlatform = raised(raise);

const system = (municipality: string) => ({
  username: 'main-job',
  name: 'Nelikenttä',
  municipality,
  permissions: allPermissions(),
});

export const issuerAt = (
  origin: string,
  folder: DataFolder,
  municipality: string,
  environment: string | undefined,
): Promise<DevelopmentIssuer> =>
  createDevelopmentIssuer({
    origin,
    folder: join(folder.path, 'issuer'),
    people: seededPeople(municipality, allPermissions()),
    systems: [system(municipality)],
    environment,
  });

interface Ground {
  readonly database: EmbeddedPostgres;
  readonly secrets: Secrets;
  readonly issuer: DevelopmentIssuer;
  readonly logs: Logs;
  readonly municipality: string;
}

async function* starting({ database, secrets, issuer, logs, municipality }: Ground): AsyncGenerator<RunningService> {
  const transport = new InProcessTransport(consumers);
  // PostgreSQL gets the tables of one ready while another is put together.
  let before: Promise<unknown> = Promise.resolve();
  const ready = services.map((definition) => {
    const logins = before.then(() => tablesOf(definition, database, secrets));
    logins.catch(() => undefined);
    before = logins;
    return { definition, logins };
  });
  for (const { definition, logins } of ready) {
    const verifier = new TokenVerifier({ issuer: issuer.issuer, audience: definition.name, loadKeys: issuer.loadKeys });
    yield await startService(definition, {
      logins: await logins,
      transport,
      verifier,
      log: logs.of(definition.name),
      municipalities: [municipality],
      patienceMs: 20_000,
      settings: settingsOf(definition, secrets),
    });
  }
}

async function tablesOf(definition: ServiceDefinition, database: EmbeddedPostgres, secrets: Secrets): Promise<ServiceLogins> {
  const { host, port, superuser: username, password } = database;
  const root = { host, port, username, password, database: 'postgres' };
  const logins = await provision(root, definition.name, secrets.databasePassword);
  await migrateService(definition, logins.owner);
  return logins;
}

export const tokenSeconds = 43_200;

/** A token for the main job's own calls, made anew when half of its time has gone. */
export function tokens(issuer: DevelopmentIssuer, municipality: string): () => Promise<string> {
  const make = () => ({ at: performance.now(), token: issuer.tokenFor(system(municipality), tokenSeconds) });
  let latest = make();
  return () => {
    if (performance.now() - latest.at > (tokenSeconds / 2) * 1000) latest = make();
    return latest.token;
  };
}

/** A message may cause another, in another service: all rest only when all have rested twice in a row. */
async function rest(running: readonly RunningService[]): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    const atRest = await Promise.all(running.map((service) => service.settle()));
    quiet = atRest.every(Boolean) ? quiet + 1 : 0;
    if (quiet === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
