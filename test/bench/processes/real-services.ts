import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServiceLogins } from '@nelikentta/persistence';
import { operatePermission, type ServiceDefinition } from '@nelikentta/service';
import { found } from '@nelikentta/toolbox';
import { Issuer } from '../../faults/machine-room/issuer.js';
import { Nats } from '../../faults/machine-room/nats.js';
import { SpawnedService } from '../../faults/machine-room/spawned-service.js';
import { witness, witnessInstalled } from '../../faults/witness/witness.js';
import { NotHere } from '../not-taken.js';
import { municipality } from '../service-at-work.js';
import type { Served } from './own-process.js';

const fileAt = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const programOf = (service: string): string =>
  fileAt(service === witness.name ? 'test/dist/faults/witness/main.js' : `apps/${service}/dist/main.js`);
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

/** What a service is run with. */
export interface Running {
  readonly definition: Pick<ServiceDefinition, 'name' | 'permissions'>;
  readonly logins: ServiceLogins;
}

/** Services as a city runs them: a process each, over nats-server with its streams and rights, tokens checked against an issuer. */
export class RealServices {
  private readonly running = new Set<SpawnedService>();
  private started = 0;

  private constructor(
    private readonly folder: string,
    readonly nats: Nats,
    private readonly issuer: Issuer,
  ) {}

  /** @param inhabitants the services that will run; messages are kept for nobody else */
  static async open(inhabitants: readonly string[]): Promise<RealServices> {
    if ((await found('nats-server')) === undefined) throw new NotHere('There is no nats-server; see npm run toolbox.');
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-bench-'));
    const absent = [...services, witness.name].filter((name) => !inhabitants.includes(name));
    const nats = await Nats.start(
      join(folder, 'nats'),
      fileAt('deploy/nats/services.json'),
      { witness: witnessInstalled },
      absent,
    );
    return new RealServices(folder, nats, await Issuer.start());
  }

  /** One more process of a service, ready for requests. */
  async start({ definition: { name }, logins }: Running): Promise<SpawnedService> {
    const { application, relay } = logins;
    const { user, password } = this.nats.login(name);
    const service = await SpawnedService.spawn({
      name,
      program: programOf(name),
      logFile: join(this.folder, `${name}-${String((this.started += 1))}.log`),
      environment: {
        HOST: '127.0.0.1',
        LOG_LEVEL: 'warn',
        MUNICIPALITIES: municipality,
        DATABASE_HOST: application.host,
        DATABASE_PORT: String(application.port),
        DATABASE_NAME: application.database,
        DATABASE_PASSWORD: application.password,
        DATABASE_RELAY_PASSWORD: relay.password,
        NATS_SERVERS: `127.0.0.1:${String(this.nats.port)}`,
        NATS_USER: user,
        NATS_PASSWORD: password,
        ISSUER_URL: this.issuer.url,
        ...(name === 'customer-registry' && { IDENTITY_CODE_KEYS: `bench:${key(1)}`, IDENTITY_CODE_INDEX_KEY: key(2) }),
      },
    });
    this.running.add(service);
    return service;
  }

  /** Where a service answers, and the headers of somebody who may do everything there, for a purpose. */
  async served({ address }: SpawnedService, { definition: { name, permissions } }: Running): Promise<Served> {
    const token = await this.issuer.tokenFor(name, [...Object.keys(permissions), operatePermission]);
    return { address, headers: { authorization: `Bearer ${token}`, purpose: 'steering' } };
  }

  async stop(service: SpawnedService): Promise<void> {
    this.running.delete(service);
    await service.stop();
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((service) => service.stop()));
    await this.nats.stop();
    await this.issuer.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const services = ['customer-registry', 'segmentation', 'service-catalogue', 'competence-management', 'steering'] as const;
