import { randomBytes } from 'node:crypto';
import { serviceNeedsChanged } from '@nelikentta/contracts';
import {
  type Envelope,
  Inbox,
  InProcessTransport,
  type Keeper,
  LineWatch,
  type LineState,
  Questions,
  Restating,
  Trimming,
} from '@nelikentta/messaging';
import { createLog } from '@nelikentta/observability';
import { Ids, type Scope } from '@nelikentta/persistence';
import { TestClock } from '@nelikentta/testing';
import { countEffects, DeliveryBench } from './bench.js';

const espoo: Scope = { municipality: '049', actor: 'test' };
const dayMs = 86_400_000;
const keptMs = 7 * dayMs;
const service = 'bench';
const consumer = countEffects.name;
const log = createLog({ service, level: 'silent' });

interface Kept {
  readonly id: string;
  readonly publishedAt: number;
  applied: boolean;
}

/** A stream that keeps messages for seven days, in a time of the test's own; what it says of itself may be another thing. */
class AgeingStream extends InProcessTransport {
  messages: Kept[] = [];

  constructor(private readonly saidMs: number) {
    super();
  }

  keeper(): Promise<Keeper> {
    return Promise.resolve({ name: 'stream', place: 0, keptMs: this.saidMs });
  }

  lineOf(): Promise<LineState> {
    const waiting = this.messages.filter(({ applied }) => !applied).length;
    return Promise.resolve({ waiting, keptMs: this.saidMs, droppedBefore: null });
  }
}

/** Facts, their stream and their consumer over months, with the real outbox, inbox, line watch and trimming. */
export class AgeingWorld {
  readonly clock = new TestClock();
  private now = Date.parse('2026-01-01T00:00:00Z');
  private readonly inbox: Inbox;
  private readonly watch: LineWatch;
  private trimming: Trimming;

  private constructor(
    readonly bench: DeliveryBench,
    private readonly stream: AgeingStream,
  ) {
    this.clock.set(new Date(this.now));
    const { database } = bench;
    const parts = { database, clock: this.clock, ids: new Ids(), log, service, consumers: [consumer], transport: stream };
    const restating = new Restating([], { ...parts, questions: new Questions(stream) });
    this.inbox = new Inbox(countEffects, parts);
    this.watch = new LineWatch({ ...parts, restating, onGap: () => undefined });
    this.trimming = new Trimming(parts);
  }

  /** @param saidMs how long the stream says that it keeps a message; the truth unless told */
  static async open(saidMs = keptMs): Promise<AgeingWorld> {
    const stream = new AgeingStream(saidMs);
    const world = new AgeingWorld(await DeliveryBench.start(stream), stream);
    await world.bench.rows(`INSERT INTO consumer_state (municipality, consumer) VALUES ('049', '${consumer}')`);
    return world;
  }

  /** Hours go by; what has grown too old is dropped. */
  pass(hours: number): void {
    this.now += hours * 3_600_000;
    this.clock.set(new Date(this.now));
    this.stream.messages = this.stream.messages.filter(({ publishedAt }) => publishedAt > this.now - keptMs);
  }

  async publish(): Promise<void> {
    const id = idAt(this.now);
    await this.bench.rows(`
      INSERT INTO outbox (municipality, id, type, aggregate_id, aggregate_version, at, data, published_at, keeper)
      VALUES ('049', '${id}', '${serviceNeedsChanged.type}', '${id}', 1, ${this.instant()}, '{}', ${this.instant()}, 'stream')`);
    this.stream.messages.push({ id, publishedAt: this.now, applied: false });
  }

  /** The consumer takes what waits; also what it took before, when it was not noted that it did. */
  async receive(isForgetful: boolean): Promise<void> {
    const taken = this.stream.messages.filter(({ applied }) => !applied);
    await this.inbox.receive(taken.map(({ id }) => envelope(id)));
    if (!isForgetful) for (const message of taken) message.applied = true;
  }

  async look(): Promise<void> {
    await this.watch.step(espoo);
  }

  async trim(): Promise<void> {
    while (await this.trimming.step(espoo));
  }

  /** The stream loses everything and is filled again as the relay does. Gives how much of it the outbox could not give back. */
  async lose(): Promise<number> {
    const refilled = await this.bench.rows<{ id: string }>(
      `UPDATE outbox SET published_at = ${this.instant()}
        WHERE published_at > ${this.instant()} - interval '${String(keptMs)} milliseconds' RETURNING id`,
    );
    const given = new Set(refilled.map(({ id }) => id));
    const missing = this.stream.messages.filter(({ id }) => !given.has(id)).length;
    this.stream.messages = [...given].map((id) => ({ id, publishedAt: this.now, applied: false }));
    return missing;
  }

  /** How many messages took effect more than once. */
  async twice(): Promise<number> {
    return (await this.bench.ledger()).twice;
  }

  private instant(): string {
    return `timestamptz '${new Date(this.now).toISOString()}'`;
  }
}

/** As it is minted at an instant (UUIDv7). */
function idAt(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  const random = randomBytes(9).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6)}`;
}

const envelope = (id: string): Envelope => ({
  specversion: '1.0',
  id,
  type: serviceNeedsChanged.type,
  source: '/bench',
  subject: id,
  time: '2026-01-01T00:00:00Z',
  datacontenttype: 'application/json',
  municipality: '049',
  aggregateversion: 1,
  data: serviceNeedsChanged.example,
});
