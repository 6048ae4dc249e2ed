import { setTimeout as wait } from 'node:timers/promises';
import { type Consumer, type ConsumerMessages, jetstream, type JsMsg, jetstreamManager } from '@nats-io/jetstream';
import type { Log } from '@nelikentta/observability';
import { Envelope } from '../envelope.js';
import { Interruption } from '../interruption.js';
import { group, heldMs } from './declarations.js';
import type { Room, Take } from './in-batches.js';
import { NatsAway, type NatsLink } from './nats-link.js';

/** On its way here, or here and not yet applied: so that the next batch is there when one ends. */
const inHand = 400;
const retryMs = 1000;
const gatherMs = 100;
const letGoMs = 1000;
const stillAtWorkMs = heldMs / 4;
/** How long a request for messages stays open when there are none. */
const pullMs = 2000;

export interface ReceiverParts {
  readonly link: NatsLink;
  readonly stream: string;
  readonly durable: string;
  /** Resolves when what was taken is applied or parked. */
  readonly apply: (take: Take) => Promise<void>;
  readonly log: Log;
  /** Told of each message that came here or to another before. */
  readonly onRedelivery?: (() => void) | undefined;
}

interface Held {
  readonly message: JsMsg;
  readonly envelope: Envelope;
}

/**
 * One line of a consumer: takes its messages in batches and acknowledges them when their effect is committed. What could not be
 * applied is held and tried again before anything that came after it. Who takes a line over begins only when everything that the
 * one before had in hand has come to it, and applies that in the order of the stream: the server sends it mixed with newer ones.
 * When the stream or the connection is lost, the line is taken up again as soon as they are there.
 */
export class LineReceiver {
  /** What came and is not yet applied, by its place in the stream. */
  private readonly held = new Map<number, Held>();
  private readonly ending = new AbortController();
  private wake: () => void = () => undefined;
  private readonly running: Promise<void>;

  private readonly interruption: Interruption;
  private readonly failure: Interruption;

  constructor(private readonly parts: ReceiverParts) {
    const { log, durable: consumer } = parts;
    const interrupted = { begins: 'A line of messages is interrupted and tried again.', ends: 'A line of messages goes on.' };
    const failed = {
      begins: 'Messages could not be applied just now and are tried again.',
      ends: 'Messages are applied again.',
    };
    this.interruption = new Interruption(log, interrupted, { consumer });
    this.failure = new Interruption(log, failed, { consumer });
    this.running = this.run();
  }

  /** Hands the line over to another process: takes no more, finishes the batch in hand, and gives back what was held besides. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.wake();
    await this.running;
  }

  private isStopping(): boolean {
    return this.ending.signal.aborted;
  }

  private async run(): Promise<void> {
    const atWork = setInterval(() => {
      for (const { message } of this.held.values()) message.working();
    }, stillAtWorkMs);
    while (!this.isStopping()) {
      try {
        await this.consume();
      } catch (error) {
        // That NATS is away is told once, by the link.
        if (!(error instanceof NatsAway)) this.interruption.because(error);
      }
      await this.rest(retryMs);
    }
    clearInterval(atWork);
    for (const { message } of this.held.values()) message.nak();
  }

  private async consume(): Promise<void> {
    const { link, stream, durable } = this.parts;
    const consumer = await jetstream(link.connection).consumers.get(stream, durable);
    if (this.isStopping()) return;
    this.held.clear();
    const messages = await consumer.consume({
      group,
      max_messages: inHand,
      expires: pullMs,
      abort_on_missing_resource: true,
      callback: (message) => {
        this.hold(message);
      },
    });
    this.interruption.over();
    let ended = false;
    void messages.closed().then(() => {
      ended = true;
      this.wake();
    });
    const isOurs = watchPin(messages);
    const goesOn = () => !ended && !this.isStopping();
    try {
      await this.gather(consumer, goesOn);
      while (goesOn()) await this.applyNext();
    } finally {
      // What is on its way meanwhile still comes here, and is given back.
      if (this.isStopping() && isOurs()) await this.letGo();
      messages.stop();
    }
  }

  // The server would wait for a silence first.
  private async letGo(): Promise<void> {
    const { link, stream, durable } = this.parts;
    if (!link.isReachable) return;
    const manager = await jetstreamManager(link.connection, { checkAPI: false, timeout: letGoMs });
    await manager.consumers.unpin(stream, durable, group).catch(() => undefined);
  }

  /** Resolves when all that is on its way to a receiver of this line is in hand here. */
  private async gather(consumer: Consumer, goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      await this.somethingHeld();
      const { num_ack_pending: underway, delivered } = await consumer.info();
      // What came after this was answered is not counted in it.
      const counted = [...this.held.keys()].filter((place) => place <= delivered.stream_seq);
      if (underway <= counted.length) return;
      await this.rest(gatherMs);
    }
  }

  private hold(message: JsMsg): void {
    if (message.redelivered) this.parts.onRedelivery?.();
    const envelope = parse(message);
    if (envelope === undefined) {
      // Nobody but the owner of the subject can have sent it; it would come again for ever.
      this.parts.log.error('What is no message of ours was thrown away.', { consumer: this.parts.durable });
      message.term('no message of ours');
      return;
    }
    this.held.set(message.seq, { message, envelope });
    this.wake();
  }

  private async applyNext(): Promise<void> {
    await this.somethingHeld();
    let taken: readonly number[] = [];
    try {
      await this.parts.apply((room) => {
        taken = this.isStopping() ? [] : this.nextFor(room);
        return taken.flatMap((place) => this.held.get(place)?.envelope ?? []);
      });
      if (taken.length > 0) this.failure.over();
      for (const place of taken) {
        this.held.get(place)?.message.ack();
        this.held.delete(place);
      }
    } catch (error) {
      this.failure.because(error);
      await this.rest(retryMs);
    }
  }

  /** The places of what is next, as far as there is room. */
  private nextFor(room: Room): number[] {
    let bytes = 0;
    const places = [...this.held.keys()].sort((one, other) => one - other).slice(0, room.messages);
    const end = places.findIndex((place, index) => {
      bytes += this.held.get(place)?.message.data.length ?? 0;
      return index > 0 && bytes > room.bytes;
    });
    return end === -1 ? places : places.slice(0, end);
  }

  private somethingHeld(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.isStopping() || this.held.size > 0) resolve();
    });
  }

  private rest(milliseconds: number): Promise<void> {
    return wait(milliseconds, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}

/** Tells whether the line is this process's; ends when it was given to another after too long a silence of this one. */
function watchPin(messages: ConsumerMessages): () => boolean {
  let isOurs = false;
  const watch = async () => {
    for await (const { type } of messages.status()) {
      if (type === 'consumer_pinned') isOurs = true;
      // What is held here goes to the other too, and is let go of.
      if (type === 'consumer_unpinned') {
        isOurs = false;
        messages.stop();
      }
    }
  };
  void watch();
  return () => isOurs;
}

function parse(message: JsMsg): Envelope | undefined {
  try {
    return Envelope.parse(message.json());
  } catch {
    return undefined;
  }
}
