import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { restatementOf, servicesChanged } from '@nelikentta/contracts';
import { competenceManagement } from '@nelikentta/competence-management';
import { customerRegistry } from '@nelikentta/customer-registry';
import { provision, rolesOf } from '@nelikentta/persistence';
import { segmentation } from '@nelikentta/segmentation';
import { migrateService, operatePermission, type ServiceDefinition } from '@nelikentta/service';
import { steering } from '@nelikentta/steering';
import { witness, witnessInstalled } from '../witness/witness.js';
import { Databases } from './databases.js';
import { Issuer } from './issuer.js';
import { Nats } from './nats.js';
import { PostgreSql } from './postgresql.js';
import { ServiceProcess, type ServiceProcessParts } from './service-process.js';
import { until } from './until.js';
import { Wire } from './wire.js';

const password = 'faults';
const inhabitants = [customerRegistry, segmentation, steering, competenceManagement, witness];
/** The one service that everybody uses; the catalogue told of it before the first fault. */
export const usedService = '018f4e7a-0000-7000-8000-0000000fa017';

/** Where the folders of PostgreSQL and NATS are, when not in a temporary folder. */
export interface Volumes {
  readonly postgresql?: string;
  readonly nats?: string;
}

/** The registry that is written to, the services that hear of it, and the servers below them: real ones, all of them at our mercy. */
export class House {
  readonly postgresql: PostgreSql;
  readonly nats: Nats;
  readonly databases: Databases;

  private constructor(
    private readonly folder: string,
    private readonly ground: Ground,
    private readonly parts: ReadonlyMap<string, ServiceProcessParts>,
    private readonly running: ReadonlyMap<string, ServiceProcess>,
  ) {
    this.postgresql = ground.postgresql;
    this.nats = ground.nats;
    this.databases = new Databases(() => ground.postgresql.superuser);
  }

  static async start(volumes: Volumes = {}): Promise<House> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-faults-'));
    // As root the database runs under another account, which must get past this folder.
    await chmod(folder, 0o711);
    const postgresql = await PostgreSql.start(volumes.postgresql ?? join(folder, 'postgresql'));
    const installed = join(process.cwd(), 'deploy/nats/services.json');
    const nats = await Nats.start(volumes.nats ?? join(folder, 'nats'), installed, { witness: witnessInstalled }, [
      'service-catalogue',
    ]);
    const ground = { postgresql, nats, issuer: await Issuer.start() };
    const parts = new Map<string, ServiceProcessParts>();
    for (const definition of inhabitants) {
      await prepare(definition, postgresql);
      parts.set(definition.name, await partsOf(definition, folder, ground));
    }
    const started = await Promise.all([...parts.values()].map((each) => ServiceProcess.start(each)));
    const running = new Map(started.map((service) => [service.name, service]));
    const house = new House(folder, ground, parts, running);
    await house.offerService();
    await until('everybody has been told all there was', () => house.allIsStated());
    return house;
  }

  get registry(): ServiceProcess {
    return this.service('customer-registry');
  }

  get witness(): ServiceProcess {
    return this.service('witness');
  }

  /** Those who hear what the registry tells. */
  get hearers(): readonly ServiceProcess[] {
    return [this.service('segmentation'), this.witness];
  }

  get services(): readonly ServiceProcess[] {
    return [...this.running.values()];
  }

  service(name: string): ServiceProcess {
    const found = this.running.get(name);
    if (found === undefined) throw new Error(`There is no ${name} in the house.`);
    return found;
  }

  /** What ended by itself since it was last asked, in sentences. */
  async falls(): Promise<string[]> {
    const fallen = this.services.filter(({ falls }) => falls > 0);
    return Promise.all(
      fallen.map(async (service) => {
        const times = service.falls;
        service.falls = 0;
        return `${service.name} ended by itself ${String(times)} times: ${await service.lastFall()}`;
      }),
    );
  }

  /** One more process of a service, on the same database and on wires of its own. */
  async another(name: string): Promise<ServiceProcess> {
    const parts = this.parts.get(name);
    if (parts === undefined) throw new Error(`There is no ${name} in the house.`);
    const wires = await wiresTo(this.ground);
    const environment = { ...parts.environment, ...environmentOf(wires) };
    return ServiceProcess.start({ ...parts, ...wires, environment, logFile: join(this.folder, `${name}-2.log`) });
  }

  /** A token for everything that the service lets anyone do. */
  tokenFor(name: string): Promise<string> {
    const permissions = inhabitants.find((each) => each.name === name)?.permissions ?? {};
    return this.ground.issuer.tokenFor(name, [...Object.keys(permissions), operatePermission]);
  }

  /** Whether all owners have stated everything anew to those who were never here before, or asked for it. */
  async allIsStated(): Promise<boolean> {
    const ended = 'SELECT count(*) FROM consumer_state WHERE consumer = ANY ($1) AND ended_at IS NOT NULL';
    for (const { name, consumers = [] } of inhabitants) {
      const keeping = consumers.filter(({ handlers }) => handlers.every(({ kept }) => kept)).map((each) => each.name);
      if ((await this.databases.figure(rolesOf(name).application, ended, [keeping])) < keeping.length) return false;
    }
    return true;
  }

  async stop(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
    await this.nats.stop();
    await this.databases.close();
    await this.postgresql.stop();
    await this.ground.issuer.stop();
    for (const { toNats, toPostgreSql } of this.services) await Promise.all([toNats.remove(), toPostgreSql.remove()]);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** In the place of the catalogue: tells of its one service, and states it to whoever asks. */
  private async offerService(): Promise<void> {
    const catalogue = await this.nats.transport('service-catalogue');
    const [example] = servicesChanged.example.services;
    const data = { services: [{ ...example, serviceId: usedService, version: 1, unit: 'visit' }] };
    await catalogue.answer(restatementOf('service-catalogue').name, (asked) => {
      const { type } = (asked as { input: { type: string } }).input;
      return Promise.resolve({ data: type === servicesChanged.type ? data : null, upTo: null });
    });
    await catalogue.publish([
      {
        specversion: '1.0',
        id: usedService,
        type: servicesChanged.type,
        source: '/service-catalogue',
        subject: usedService,
        time: '2026-01-01T00:00:00.000Z',
        datacontenttype: 'application/json',
        municipality: '049',
        aggregateversion: 1,
        data,
      },
    ]);
    await until('everybody knows the service', async () => {
      const registry = this.databases.figure('customer_registry', 'SELECT count(*) FROM service_reference');
      const counted = this.databases.figure('segmentation', 'SELECT count(*) FROM service_fact');
      return (await registry) === 1 && (await counted) === 1;
    });
  }
}

async function prepare(definition: ServiceDefinition, { superuser }: PostgreSql): Promise<void> {
  const { owner } = await provision(superuser, definition.name, password);
  await migrateService(definition, owner);
}

interface Ground {
  readonly postgresql: PostgreSql;
  readonly nats: Nats;
  readonly issuer: Issuer;
}

async function partsOf({ name }: ServiceDefinition, folder: string, ground: Ground): Promise<ServiceProcessParts> {
  const { nats, issuer } = ground;
  const wires = await wiresTo(ground);
  const login = nats.login(name);
  const environment = {
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    MUNICIPALITIES: '049',
    ...environmentOf(wires),
    DATABASE_HOST: '127.0.0.1',
    DATABASE_NAME: rolesOf(name).application,
    DATABASE_PASSWORD: password,
    DATABASE_RELAY_PASSWORD: password,
    NATS_USER: login.user,
    NATS_PASSWORD: login.password,
    ISSUER_URL: issuer.url,
    ...(name === customerRegistry.name && { IDENTITY_CODE_KEYS: `first:${key()}`, IDENTITY_CODE_INDEX_KEY: key() }),
  };
  const own = fileURLToPath(new URL('../witness/main.js', import.meta.url));
  const program = name === witness.name ? own : join(process.cwd(), 'apps', name, 'dist/main.js');
  return { name, program, environment, logFile: join(folder, `${name}.log`), ...wires };
}

type Wires = Pick<ServiceProcessParts, 'toPostgreSql' | 'toNats'>;

const wiresTo = async ({ postgresql, nats }: Ground): Promise<Wires> => ({
  toPostgreSql: await Wire.layTo(postgresql.port),
  toNats: await Wire.layTo(nats.port),
});

const environmentOf = ({ toPostgreSql, toNats }: Wires) => ({
  DATABASE_PORT: String(toPostgreSql.port),
  NATS_SERVERS: `127.0.0.1:${String(toNats.port)}`,
});

const key = (): string => randomBytes(32).toString('base64');
