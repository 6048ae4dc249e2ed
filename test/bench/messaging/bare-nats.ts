import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Consumer, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connectNats, disconnectNats } from '@nelikentta/messaging/nats';
import { found, type NatsServer, startNatsServer } from '@nelikentta/toolbox';
import { NotHere } from '../not-taken.js';
import { timed } from '../timing.js';
import { inPieces } from './messages.js';

type Connection = Awaited<ReturnType<typeof connectNats>>;

const name = 'bare';
/** What is acknowledged is on disk, as on the servers of a city. */
const durable = 'jetstream { sync_interval: always }\n';

/** A nats-server of its own with one stream, and a client that does nothing but send, take and acknowledge. */
export class BareNats {
  private constructor(
    private readonly folder: string,
    private readonly server: NatsServer,
    readonly connection: Connection,
    private readonly consumer: Consumer,
  ) {}

  static async start(): Promise<BareNats> {
    const tool = await found('nats-server');
    if (tool === undefined) throw new NotHere('There is no nats-server; see npm run toolbox.');
    const folder = await mkdtemp(join(tmpdir(), 'nelikentta-bare-nats-'));
    const configuration = join(folder, 'server.conf');
    await writeFile(configuration, durable);
    const server = await startNatsServer({ tool, folder, configuration });
    const connection = await connectNats({ service: name, servers: [server.server] });
    const manager = await jetstreamManager(connection);
    await manager.streams.add({ name, subjects: [name], storage: 'file' });
    await manager.consumers.add(name, { durable_name: name, ack_policy: 'explicit', max_ack_pending: 1000 });
    return new BareNats(folder, server, connection, await jetstream(connection).consumers.get(name, name));
  }

  /** Where it is reached. */
  get address(): string {
    return this.server.server;
  }

  /** Messages published in a second, many on their way at once, each kept on disk before the next piece goes out. */
  async published(messages: readonly object[]): Promise<number> {
    const client = jetstream(this.connection);
    const took = await timed(async () => {
      for (const piece of inPieces(messages))
        await Promise.all(piece.map((each) => client.publish(name, JSON.stringify(each))));
    });
    return messages.length / (took / 1000);
  }

  /** Messages taken and acknowledged in a second, of as many as wait. */
  async consumed(many: number): Promise<number> {
    const took = await timed(async () => {
      let left = many;
      const messages = await this.consumer.consume({ max_messages: 1000 });
      for await (const message of messages) {
        message.json();
        message.ack();
        left -= 1;
        if (left === 0) break;
      }
      await this.connection.flush();
    });
    return many / (took / 1000);
  }

  async stop(): Promise<void> {
    await disconnectNats(this.connection);
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
