import { chmod, mkdtemp } from 'node:fs/promises';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import type { Login } from '@nelikentta/persistence';

/** A PostgreSQL of a test's own, which it takes away and brings back under the same address; a way to it that can be cut without a word. */
export class OwnPostgres {
  private readonly ways = new Set<Socket>();
  private isCut = false;

  private constructor(
    readonly folder: string,
    private running: EmbeddedPostgres,
    private readonly way: Server,
  ) {
    way.on('connection', (client) => {
      this.lead(client);
    });
  }

  static async start(): Promise<OwnPostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-own-postgresql-'));
    await chmod(folder, 0o711);
    const way = createServer();
    way.listen(0, '127.0.0.1');
    await once(way, 'listening');
    return new OwnPostgres(folder, await startEmbeddedPostgres({ folder }), way);
  }

  get superuser(): Login {
    const { host, port, superuser: username, password } = this.running;
    return { host, port, database: 'postgres', username, password };
  }

  /** Where the data lies. */
  get place(): string {
    return this.running.place;
  }

  /** The same server for one of its roles, by the way that can be cut. */
  throughWay(login: Login): Login {
    const address = this.way.address();
    return { ...login, port: typeof address === 'object' && address !== null ? address.port : 0 };
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  async comeBack(): Promise<void> {
    this.running = await startEmbeddedPostgres({ folder: this.folder, port: this.running.port });
  }

  /** Nothing goes through any more and nobody is told, as when a cable is pulled. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.ways) socket.unpipe().pause();
  }

  mend(): void {
    this.isCut = false;
    for (const socket of this.ways) socket.destroy();
  }

  async remove(): Promise<void> {
    for (const socket of this.ways) socket.destroy();
    this.way.close();
    await this.running.stop();
    await removeEmbeddedPostgres(this.folder);
  }

  private lead(client: Socket): void {
    this.ways.add(client);
    client.on('error', () => undefined);
    if (this.isCut) return;
    const server = createConnection(this.running.port, this.running.host);
    this.ways.add(server);
    server.on('error', () => client.destroy());
    client.once('close', () => server.destroy());
    server.once('close', () => {
      if (!this.isCut) client.destroy();
    });
    client.pipe(server).pipe(client);
  }
}
