import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Envelope } from '@nelikentta/messaging';
import {
  administerStreams,
  connectNats,
  type Declaration,
  declare,
  disconnectNats,
  Installation,
  NatsLink,
  type NatsOptions,
  NatsTransport,
} from '@nelikentta/messaging/nats';
import { createLog } from '@nelikentta/observability';
import { found, type NatsServer, type NatsServerOptions, startNatsServer } from '@nelikentta/toolbox';

export const log = createLog({ service: 'nats-house', level: 'silent' });
type Connection = Awaited<ReturnType<typeof connectNats>>;

const installationFile = fileURLToPath(new URL('../../deploy/nats/services.json', import.meta.url));
export const readInstallation = async (): Promise<Installation> =>
  Installation.parse(JSON.parse(await readFile(installationFile, 'utf8')));

/** A nats-server of a test's own, what is connected to it, and a folder that goes with it. */
export class NatsHouse {
  private readonly connections: Connection[] = [];
  private readonly links: NatsLink[] = [];
  private constructor(
    readonly folder: string,
    private running: NatsServer,
    private readonly setUp: SetUp,
  ) {}

  /** @param more a server with a configuration, its text written for files in the house's folder; without one it lets anyone do anything */
  static async start(more?: {
    configuration: (folder: string) => string;
    environment?: Record<string, string>;
  }): Promise<NatsHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-nats-'));
    if (more === undefined) return new NatsHouse(folder, await startServer(folder, {}), {});
    const { configuration: written, environment = {} } = more;
    const configuration = join(folder, 'server.conf');
    await writeFile(configuration, written(folder));
    const setUp = { configuration, environment };
    return new NatsHouse(folder, await startServer(folder, setUp), setUp);
  }

  get server(): string {
    return this.running.server;
  }

  async connect(service: string, more: Partial<NatsOptions> = {}): Promise<Connection> {
    const connection = await connectNats({ service, servers: [this.server], ...more });
    this.connections.push(connection);
    return connection;
  }

  /** A process's transport, when it has reached the server. */
  async transport(service: string): Promise<NatsTransport> {
    const joined = this.joining(service);
    await joined.link.connected;
    return joined;
  }

  /** A process's transport whose server may be away. */
  joining(service: string): NatsTransport {
    const link = new NatsLink({ service, servers: [this.server] }, log);
    this.links.push(link);
    return new NatsTransport(link, log);
  }

  async administer(declaration: Declaration): Promise<string[]> {
    return administerStreams(await this.connect('stream-administrator'), declaration);
  }

  /** Takes the server away; clients keep trying. */
  stopServer(): Promise<void> {
    return this.running.stop();
  }

  /** Brings it back under the same address, with its streams or without. */
  async startServer(streams: 'kept' | 'lost'): Promise<void> {
    if (streams === 'lost') await rm(join(this.folder, 'streams'), { recursive: true, force: true });
    this.running = await startServer(this.folder, { ...this.setUp, port: this.running.port });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.connections.map(disconnectNats), ...this.links.map((link) => link.close())]);
    await this.running.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

type SetUp = Pick<NatsServerOptions, 'configuration' | 'environment' | 'port'>;

async function startServer(folder: string, setUp: SetUp): Promise<NatsServer> {
  const tool = await found('nats-server');
  if (tool === undefined) throw new Error('There is no nats-server; a suite that needs it says so with describeWith.');
  return startNatsServer({ tool, folder, ...setUp });
}

/** One publisher and one consumer. */
const smallInstallation: Installation = {
  services: {
    catalogue: { publishes: ['nelikentta.catalogue.services.changed.v1'], receives: {}, asks: [], answers: [] },
    steering: {
      publishes: [],
      receives: { catalogue: ['nelikentta.catalogue.services.changed.v1'] },
      asks: [],
      answers: [],
    },
  },
};
export const smallDeclaration = declare(smallInstallation);

let made = 0;
/** The next version of an aggregate. */
export const message = (aggregate: string, version: number): Envelope => ({
  specversion: '1.0',
  id: `01990000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`,
  type: 'nelikentta.catalogue.services.changed.v1',
  source: '/catalogue',
  subject: aggregate,
  time: '2026-05-04T10:00:00.000Z',
  datacontenttype: 'application/json',
  municipality: '049',
  aggregateversion: version,
  data: { services: [] },
});
