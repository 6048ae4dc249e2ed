import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamPublishOptions } from '@nats-io/jetstream';
import { headers, type MsgHdrs, type NatsConnection } from '@nats-io/transport-node';
import type { Log, Metrics } from '@nelikentta/observability';
import type { Envelope } from '../envelope.js';
import type { Keeper, LineState, Stop, Subscription, Transport } from '../transport.js';
import { inBatches } from './in-batches.js';
import { LineMeasures } from './line-measures.js';
import { LineReceiver } from './line-receiver.js';
import { keptMsOf, lineStateOf } from './line-state.js';
import type { NatsLink } from './nats-link.js';
import { QuestionsOverNats } from './questions-over-nats.js';
import { durableOf, ownerOf, partitions, streamOf, subjectOf } from './subjects.js';

const publishMs = 5000;

/** Behind what the server shall take a message. */
type Expectation = JetStreamPublishOptions['expect'];

/** Messages between processes, kept by JetStream until every consumer has applied them; questions over core NATS. */
export class NatsTransport implements Transport {
  private questions: QuestionsOverNats | undefined;
  private measures: LineMeasures | undefined;
  private readonly owners = new Map<string, readonly string[]>();

  constructor(
    readonly link: NatsLink,
    private readonly log: Log,
  ) {}

  async publish(batch: readonly Envelope[], after?: number): Promise<number> {
    const client = jetstream(this.link.connection);
    if (after !== undefined) return publishBehind(client, batch, after);
    let last = 0;
    // A message is sent when the one before it of the same aggregate is safe: a broken connection then cannot turn them round.
    for (const wave of wavesOf(batch)) {
      const kept = wave.map((envelope) => publishOne(client, envelope));
      last = Math.max(last, ...(await Promise.all(kept)));
    }
    return last;
  }

  async keeper(owner: string): Promise<Keeper> {
    const manager = await jetstreamManager(this.link.connection, { checkAPI: false });
    const { created, state, config } = await manager.streams.info(streamOf(owner));
    return { name: created, place: state.last_seq, keptMs: keptMsOf(config) };
  }

  measureBy(metrics: Metrics): void {
    this.measures = new LineMeasures(metrics, this.link);
  }

  subscribe({ consumer, types, receive }: Subscription): Promise<Stop> {
    const apply = inBatches(receive);
    const owners = [...new Set(types.map(ownerOf))];
    this.owners.set(consumer, owners);
    const receivers = owners.flatMap((owner) =>
      Array.from(
        { length: partitions },
        (_, partition) =>
          new LineReceiver({
            link: this.link,
            stream: streamOf(owner),
            durable: durableOf(consumer, partition),
            apply,
            log: this.log,
            onRedelivery: this.measures?.lineOf(consumer, streamOf(owner), durableOf(consumer, partition)),
          }),
      ),
    );
    return Promise.resolve(async () => {
      await Promise.all(receivers.map((receiver) => receiver.stop()));
    });
  }

  async lineOf(consumer: string): Promise<LineState | undefined> {
    if (!this.link.isReachable) return undefined;
    const manager = await jetstreamManager(this.link.connection, { checkAPI: false });
    const lines = (this.owners.get(consumer) ?? []).flatMap((owner) =>
      Array.from({ length: partitions }, (_, partition) => ({
        stream: streamOf(owner),
        durable: durableOf(consumer, partition),
      })),
    );
    return lineStateOf(manager, lines).catch(() => undefined);
  }

  async ask(question: string, payload: unknown, deadlineMs: number): Promise<unknown> {
    return this.questionsOn(this.link.connection).ask(question, payload, deadlineMs);
  }

  /** Resolves when it answers; while NATS is away, at once, and it answers as soon as NATS is there. */
  async answer(question: string, respond: (payload: unknown) => Promise<unknown>): Promise<Stop> {
    let stopped = false;
    const begun = this.link.connected.then(async (connection) => {
      const stop = await this.questionsOn(connection).answer(question, respond);
      if (stopped) await stop();
      return stop;
    });
    if (this.link.isReachable) await begun;
    return async () => {
      stopped = true;
      if (this.link.isReachable) await (await begun)();
    };
  }

  // NestJS' client holds on to its connection, and a process has one.
  private questionsOn(connection: NatsConnection): QuestionsOverNats {
    return (this.questions ??= new QuestionsOverNats(connection, this.link.service, this.log));
  }
}

/**
 * Sends all at once: the first belongs behind a place, each other behind the one before it, and the server takes none of them
 * elsewhere. Where one is missing, those after it are refused.
 */
async function publishBehind(client: JetStreamClient, batch: readonly Envelope[], after: number): Promise<number> {
  const kept = batch.map((envelope, place) => {
    const before = batch[place - 1];
    return publishOne(client, envelope, before ? { lastMsgID: before.id } : { lastSequence: after });
  });
  return Math.max(0, ...(await Promise.all(kept)));
}

async function publishOne(client: JetStreamClient, envelope: Envelope, expect?: Expectation): Promise<number> {
  // By the id the server drops what it already has when a batch is sent again, and answers with the place that it has there.
  const options = {
    msgID: envelope.id,
    timeout: publishMs,
    ...(expect && { expect }),
    ...(envelope.traceparent && { headers: traceOf(envelope.traceparent) }),
  };
  const { seq } = await client.publish(subjectOf(envelope), JSON.stringify(envelope), options);
  return seq;
}

// For whoever follows a trace on the wire and reads no envelopes.
function traceOf(traceparent: string): MsgHdrs {
  const traced = headers();
  traced.set('traceparent', traceparent);
  return traced;
}

/** The first message of every aggregate, then the second of each that has one, and so on. */
function wavesOf(batch: readonly Envelope[]): Envelope[][] {
  const waves: Envelope[][] = [];
  const seen = new Map<string, number>();
  for (const envelope of batch) {
    const key = `${envelope.municipality} ${envelope.subject}`;
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    (waves[turn] ??= []).push(envelope);
  }
  return waves;
}
