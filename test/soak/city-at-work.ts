import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { competenceManagement } from '@nelikentta/competence-management';
import { customerRegistry } from '@nelikentta/customer-registry';
import { provision } from '@nelikentta/persistence';
import { segmentation } from '@nelikentta/segmentation';
import { migrateService } from '@nelikentta/service';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { steering } from '@nelikentta/steering';
import type { Served } from '../bench/processes/own-process.js';
import { RealServices } from '../bench/processes/real-services.js';
import { customerRow, ndjson } from '../bench/registry/rows.js';
import { Databases } from '../faults/machine-room/databases.js';
import { PostgreSql } from '../faults/machine-room/postgresql.js';
import type { SpawnedService } from '../faults/machine-room/spawned-service.js';
import type { Sample } from './samples.js';

const definitions = [customerRegistry, segmentation, serviceCatalogue, competenceManagement, steering];
const customers = 2000;

interface Inhabitant {
  readonly service: SpawnedService;
  readonly served: Served;
}

const sizes = `SELECT pg_total_relation_size('outbox') / 1e6 AS outbox, pg_total_relation_size('inbox') / 1e6 AS inbox`;

/** The five processes on servers of their own, with some customers. */
export class CityAtWork {
  private constructor(
    private readonly folder: string,
    private readonly postgresql: PostgreSql,
    private readonly services: RealServices,
    private readonly databases: Databases,
    private readonly inhabitants: ReadonlyMap<string, Inhabitant>,
  ) {}

  static async start(): Promise<CityAtWork> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-soak-'));
    // As root the database runs under another account, which must get past this folder.
    await chmod(folder, 0o711);
    const postgresql = await PostgreSql.start(join(folder, 'postgresql'));
    const services = await RealServices.open(definitions.map(({ name }) => name));
    const inhabitants = new Map<string, Inhabitant>();
    for (const definition of definitions) {
      const logins = await provision(postgresql.superuser, definition.name, 'soak');
      await migrateService(definition, logins.owner);
      const service = await services.start({ definition, logins });
      inhabitants.set(definition.name, { service, served: await services.served(service, { definition, logins }) });
    }
    const databases = new Databases(() => postgresql.superuser);
    const city = new CityAtWork(folder, postgresql, services, databases, inhabitants);
    await city.settle();
    return city;
  }

  served(name: string): Served {
    const found = this.inhabitants.get(name);
    if (found === undefined) throw new Error(`There is no ${name}.`);
    return found.served;
  }

  /** Ids of the people that the registry knows. */
  async people(): Promise<string[]> {
    return (await this.databases.rows<{ id: string }>('customer_registry', 'SELECT id FROM customer')).map(({ id }) => id);
  }

  async samples(minute: number): Promise<Sample[]> {
    return Promise.all(
      [...this.inhabitants].map(async ([service, { service: process }]) => {
        const [row] = await this.databases.rows<{ outbox: string; inbox: string }>(service.replaceAll('-', '_'), sizes);
        const residentMB = await process.residentMegabytes();
        return { minute, service, residentMB, outboxMB: Number(row?.outbox), inboxMB: Number(row?.inbox) };
      }),
    );
  }

  /** What ended by itself. */
  falls(): string[] {
    return [...this.inhabitants].flatMap(([name, { service }]) => (service.falls > 0 ? [name] : []));
  }

  async stop(): Promise<void> {
    await this.services.close();
    await this.databases.close();
    await this.postgresql.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async settle(): Promise<void> {
    const { address, headers } = this.served('customer-registry');
    const response = await fetch(`${address}/v1/imports/customers`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
      body: ndjson(customers, customerRow),
      duplex: 'half',
    });
    const report = (await response.json()) as { created?: number };
    if (report.created !== customers) throw new Error(`The customers did not come in: ${JSON.stringify(report)}`);
  }
}
