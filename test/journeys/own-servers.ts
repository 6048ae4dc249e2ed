import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDevelopmentIssuer, type DevelopmentIssuer } from '@nelikentta/development-issuer';
import { type EmbeddedPostgres, startEphemeralPostgres } from '@nelikentta/embedded-postgresql';
import { Installation, passwordVariable, rightsOf, serverConfiguration } from '@nelikentta/messaging/nats';
import { provision } from '@nelikentta/persistence';
import { found, type NatsServer, startNatsServer } from '@nelikentta/toolbox';
import { freePort } from './main-job.js';

const installationFile = fileURLToPath(new URL('../../deploy/nats/services.json', import.meta.url));
const services = ['customer-registry', 'segmentation', 'service-catalogue', 'competence-management', 'steering'];
const passwordOf = (identity: string) => `secret-of-${identity}`;

/** PostgreSQL, NATS and an issuer as a city has them before Nelikenttä comes: empty databases with their roles, users and no streams. */
export class OwnServers {
  private constructor(
    private readonly folder: string,
    private readonly postgresql: EmbeddedPostgres,
    private readonly nats: NatsServer,
    private readonly door: Server,
    private readonly issuer: DevelopmentIssuer,
  ) {}

  static async start(): Promise<OwnServers> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-own-servers-'));
    const postgresql = await startEphemeralPostgres();
    const { host, port, superuser: username, password } = postgresql;
    for (const service of services)
      await provision({ host, port, username, password, database: 'postgres' }, service, `database-of-${service}`);
    const nats = await startNats(folder);
    const issuerPort = await freePort();
    const origin = `http://127.0.0.1:${String(issuerPort)}`;
    const issuer = await createDevelopmentIssuer({ origin, folder, people: [], systems: [], environment: 'test' });
    const door = createServer((request, response) => {
      issuer.handle(request, response);
    }).listen(issuerPort, '127.0.0.1');
    await once(door, 'listening');
    return new OwnServers(folder, postgresql, nats, door, issuer);
  }

  /** What an operator sets. */
  get environment(): Record<string, string> {
    const ofService = (service: string) => {
      const ending = service.replaceAll('-', '_').toUpperCase();
      const password = `database-of-${service}`;
      const databases = ['', 'RELAY_', 'OWNER_'].map((role) => [`DATABASE_${role}PASSWORD_${ending}`, password]);
      return [...databases, [`NATS_PASSWORD_${ending}`, passwordOf(service)]];
    };
    const key = Buffer.alloc(32, 7).toString('base64');
    return {
      MUNICIPALITIES: '049',
      DATABASE_HOST: this.postgresql.host,
      DATABASE_PORT: String(this.postgresql.port),
      NATS_SERVERS: this.nats.server,
      ISSUER_URL: this.issuer.issuer,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      IDENTITY_CODE_KEYS: `first:${key}`,
      IDENTITY_CODE_INDEX_KEY: key,
      ...(Object.fromEntries(services.flatMap(ofService)) as Record<string, string>),
    };
  }

  /** What an operator sets for the stream administrator. */
  get administration(): Record<string, string> {
    const name = 'stream-administrator';
    return { NATS_SERVERS: this.nats.server, NATS_USER: name, NATS_PASSWORD: passwordOf(name) };
  }

  tokenFor(permissions: Readonly<Record<string, readonly string[]>>): Promise<string> {
    return this.issuer.tokenFor({ username: 'system', name: 'System', municipality: '049', permissions });
  }

  async stop(): Promise<void> {
    this.door.closeAllConnections();
    this.door.close();
    await this.nats.stop();
    await this.postgresql.stop();
    await rm(this.folder, { recursive: true });
  }
}

async function startNats(folder: string): Promise<NatsServer> {
  const installation = Installation.parse(JSON.parse(await readFile(installationFile, 'utf8')));
  const configuration = join(folder, 'server.conf');
  await writeFile(configuration, serverConfiguration(installation));
  const identities = Object.keys(rightsOf(installation));
  const environment = Object.fromEntries(identities.map((each) => [passwordVariable(each), passwordOf(each)]));
  return startNatsServer({ tool: (await found('nats-server'))!, folder, configuration, environment });
}
