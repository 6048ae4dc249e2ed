import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import {
  administerStreams,
  connectNats,
  type Declaration,
  declare,
  disconnectNats,
  Installation,
  keepStreams,
  NatsLink,
  NatsTransport,
  passwordVariable,
  rightsOf,
  serverConfiguration,
  streamAdministrator,
  unappliedMessages,
} from '@nelikentta/messaging/nats';
import { createLog } from '@nelikentta/observability';
import { found, type NatsServer, startNatsServer } from '@nelikentta/toolbox';

type Connection = Awaited<ReturnType<typeof connectNats>>;
const log = createLog({ service: 'faults', level: 'silent' });
const password = 'faults';

/** A nats-server with the streams and rights of production, and the administrator that keeps them. */
export class Nats {
  private readonly end = new AbortController();
  private keeping: Promise<void> = Promise.resolve();
  private readonly connections: Connection[] = [];
  private readonly links: NatsLink[] = [];
  private readonly transports = new Map<string, Promise<NatsTransport>>();
  private readonly declaration: Declaration;

  private constructor(
    private readonly folder: string,
    private readonly installation: Installation,
    private running: NatsServer,
    absent: readonly string[],
  ) {
    this.declaration = declare(inhabited(installation, absent));
  }

  /**
   * @param services what takes part beside the installation's own services
   * @param absent services that will not run
   */
  static async start(
    folder: string,
    installationFile: string,
    services: Installation['services'],
    absent: readonly string[] = [],
  ): Promise<Nats> {
    const known = Installation.parse(JSON.parse(await readFile(installationFile, 'utf8')));
    const installation = { services: { ...known.services, ...services } };
    await mkdir(folder, { recursive: true });
    // The server reserves each stream's full size, and would refuse a volume that is made small to be filled.
    const configuration = serverConfiguration(installation).replace('jetstream {', 'jetstream { max_file_store: 100GB,');
    await writeFile(join(folder, 'server.conf'), configuration);
    const nats = new Nats(folder, installation, await serve(folder, installation), absent);
    await nats.administer();
    return nats;
  }

  get port(): number {
    return this.running.port;
  }

  login(service: string) {
    return { service, user: service, password };
  }

  /** What a service would send and receive by, for a message sent in its place. */
  async transport(service: string): Promise<NatsTransport> {
    const link = new NatsLink({ ...this.login(service), servers: [this.running.server] }, log);
    this.links.push(link);
    await link.connected;
    return new NatsTransport(link, log);
  }

  /** kill -9 */
  async kill(): Promise<void> {
    const { process: server } = this.running;
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  /** Starts again at the same address, with what its folder holds. */
  async startAgain(): Promise<void> {
    this.running = await serve(this.folder, this.installation, this.port);
  }

  /** The whole folder of the streams, gone. */
  async loseEverything(): Promise<void> {
    await rm(join(this.folder, 'streams'), { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    this.end.abort();
    await this.keeping;
    await Promise.all([...this.connections.map(disconnectNats), ...this.links.map((link) => link.close())]);
    await this.running.stop();
  }

  /** What keeps an owner's messages now; undefined while nothing does. */
  async keeper(owner: string): Promise<string | undefined> {
    const transport = await this.own(owner);
    return transport.keeper(owner).then(
      ({ name }) => name,
      () => undefined,
    );
  }

  /** The place of an owner's last message in its stream. */
  async messagesOf(owner: string): Promise<number> {
    const manager = await jetstreamManager(this.administrator(), { checkAPI: false });
    const { state } = await manager.streams.info(owner);
    return state.last_seq;
  }

  /** How many messages of an owner have been handed to a hearer, on all its lines together; sent again counts again. */
  async deliveredTo(hearer: string, owner: string): Promise<number> {
    const manager = await jetstreamManager(this.administrator(), { checkAPI: false });
    const lines = this.declaration.consumers.filter(
      ({ stream, config }) => stream === owner && config.durable_name.startsWith(`${hearer}_`),
    );
    const delivered = await Promise.all(
      lines.map(async ({ config }) => (await manager.consumers.info(owner, config.durable_name)).delivered.consumer_seq),
    );
    return delivered.reduce((sum, each) => sum + each, 0);
  }

  /** Whether there are streams, and every message in them has been applied and acknowledged by all who receive it. */
  async rests(): Promise<boolean> {
    return unappliedMessages(this.administrator(), this.declaration).then(
      (waiting) => waiting === 0,
      () => false,
    );
  }

  private async administer(): Promise<void> {
    const administrator = await this.connect(streamAdministrator);
    await administerStreams(administrator, this.declaration);
    this.keeping = keepStreams(administrator, this.declaration, log, this.end.signal);
  }

  private administrator(): Connection {
    const [administrator] = this.connections;
    if (administrator === undefined) throw new Error('There is no administrator.');
    return administrator;
  }

  private own(owner: string): Promise<NatsTransport> {
    const known = this.transports.get(owner) ?? this.transport(owner);
    this.transports.set(owner, known);
    return known;
  }

  private async connect(service: string): Promise<Connection> {
    const connection = await connectNats({ ...this.login(service), servers: [this.running.server] });
    this.connections.push(connection);
    return connection;
  }
}

/** Without the consumers of services that do not run here: nobody would take their messages, and they would never rest. */
const inhabited = ({ services }: Installation, absent: readonly string[]): Installation => ({
  services: Object.fromEntries(
    Object.entries(services).map(([name, service]) => [name, absent.includes(name) ? { ...service, receives: {} } : service]),
  ),
});

async function serve(folder: string, installation: Installation, port?: number): Promise<NatsServer> {
  const tool = await found('nats-server');
  if (tool === undefined) throw new Error('There is no nats-server; see npm run toolbox.');
  const environment = Object.fromEntries(Object.keys(rightsOf(installation)).map((name) => [passwordVariable(name), password]));
  const server = await startNatsServer({
    tool,
    folder,
    environment,
    configuration: join(folder, 'server.conf'),
    ...(port !== undefined && { port }),
  });
  // However this process ends, the server does not outlive it.
  const end = () => server.process.kill('SIGKILL');
  process.once('exit', end);
  server.process.once('exit', () => process.off('exit', end));
  return server;
}
