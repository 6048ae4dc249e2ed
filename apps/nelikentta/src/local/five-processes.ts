import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import { provision } from '@nelikentta/persistence';
import { migrateService, type ServiceDefinition } from '@nelikentta/service';
import { atEndOfThisProcess, freePort } from '@nelikentta/toolbox';
import { Api } from '../platform/api.js';
import type { Secrets } from '../platform/data-folder.js';
import { FrontDoor } from '../platform/front-door.js';
import { landingPage } from '../platform/landing-page.js';
import { logTo } from '../platform/logs.js';
import { type Platform, type PlatformOptions, type PlatformStarter, raised, type Undo } from '../platform/platform.js';
import { problemList } from '../platform/problem-list.js';
import { services } from '../platform/services.js';
import { type IssuerChoice, issuerUrlAt } from './issuer.js';
import { type Nats, startNats } from './nats.js';
import { proxyTo } from './reverse-proxy.js';
import { ServiceProcess } from './service-process.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** All five services as five processes over NATS, each with its own database and identity, behind one address. */
export const startFiveProcesses = (issuer: IssuerChoice): PlatformStarter =>
  raised((options, undo) => raise(issuer, options, undo));

async function raise(choice: IssuerChoice, options: PlatformOptions, undo: Undo): Promise<Omit<Platform, 'stop'>> {
  const startIssuer = await choice(say);
  const { folder, port } = options;
  const door = await FrontDoor.open(port);
  undo.push(() => door.close());
  const address = `http://127.0.0.1:${port}`;
  const secrets = await folder.secrets();
  const [issuer, { doors, rest }] = await both(
    startIssuer({ address, options, secrets, say }, undo),
    startServices(options, secrets, issuerUrlAt(address), undo),
  );
  const { token, tokenSeconds, administration } = issuer;
  door.openTo(new Map([...doors, ...issuer.doors, ['problems', problemList], ['', landingPage(address, administration)]]));
  return { address, api: new Api(address, token), token, tokenSeconds, administration, rest };
}

/** Waits for both also when one fails, so that nothing comes up after all has been taken down. */
async function both<One, Other>(one: Promise<One>, other: Promise<Other>): Promise<[One, Other]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}

async function startServices(options: PlatformOptions, secrets: Secrets, issuer: string, undo: Undo) {
  const { folder } = options;
  const logs = await logTo(folder.path);
  undo.push(() => logs.close());
  const log = logs.of('local');
  const database = await startDatabase(folder.database, (line) => {
    log.info(line);
  });
  undo.push(() => database.stop());
  const nats = await startNats(join(folder.path, 'nats'), log, say, undo);
  const ground = { database, secrets, nats, issuer, options };
  const running: ServiceProcess[] = [];
  undo.push(async () => {
    await Promise.all(running.map((each) => each.stop()));
  });
  const doors = await Promise.all(
    services.map(async (service): Promise<[string, RequestListener]> => {
      const ownPort = await freePort();
      running.push(await ServiceProcess.start(await processOf(service, ownPort, ground)));
      return [service.name, proxyTo(ownPort)];
    }),
  );
  return { doors, rest: () => rest(running, nats) };
}

/** The database, which ends with this process, however that ends: as when it is stopped, with everything written out. */
async function startDatabase(folder: string, log: (line: string) => void): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ folder, log });
  const letRest = atEndOfThisProcess('kill -INT "$(head -n 1 "$1")"', join(database.place, 'cluster', 'postmaster.pid'));
  return {
    ...database,
    stop: async () => {
      await database.stop();
      await letRest();
    },
  };
}

interface Ground {
  readonly database: EmbeddedPostgres;
  readonly secrets: Secrets;
  readonly nats: Nats;
  readonly issuer: string;
  readonly options: PlatformOptions;
}

/** What one service is told of the others, on tables that are up to date. */
async function processOf(service: ServiceDefinition, port: number, { database, secrets, nats, issuer, options }: Ground) {
  const { name } = service;
  const superuser = { host: database.host, port: database.port, username: database.superuser, password: database.password };
  const { owner } = await provision({ ...superuser, database: 'postgres' }, name, secrets.databasePassword);
  await migrateService(service, owner);
  return {
    name,
    port,
    say,
    logFile: join(options.folder.path, `${name}.log`),
    environment: {
      PORT: String(port),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      MUNICIPALITIES: options.municipality,
      DATABASE_HOST: database.host,
      DATABASE_PORT: String(database.port),
      DATABASE_PASSWORD: secrets.databasePassword,
      DATABASE_RELAY_PASSWORD: secrets.databasePassword,
      NATS_SERVERS: nats.server,
      NATS_USER: name,
      NATS_PASSWORD: nats.passwordOf(name),
      ISSUER_URL: issuer,
      ...(name === 'customer-registry' && {
        IDENTITY_CODE_KEYS: secrets.identityCodeKeys,
        IDENTITY_CODE_INDEX_KEY: secrets.identityCodeIndexKey,
      }),
    },
  };
}

/** A message may cause another, in another process: all rest only when services and streams have rested twice in a row. */
async function rest(running: readonly ServiceProcess[], nats: Nats): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    const settled = await Promise.all(running.map((each) => each.settle()));
    quiet = settled.every(Boolean) && (await nats.rests()) ? quiet + 1 : 0;
    if (quiet === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
