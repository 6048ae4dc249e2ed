import { setTimeout as wait } from 'node:timers/promises';
import type { Consumer, ConsumerMessages, JetStreamClient, JsMsg } from '@nats-io/jetstream';
import type { Log } from '@nelikentta/observability';
import { Envelope } from '../envelope.js';
import { group, heldMs } from './declarations.js';

const batch = 200;
const retryMs = 1000;
const gatherMs = 100;
const stillAtWorkMs = heldMs / 4;
/** How long a request for messages stays open when there are none. */
const pullMs = 5000;

export interface ReceiverParts {
  readonly jetstream: JetStreamClient;
  readonly stream: string;
  readonly durable: string;
  readonly receive: (batch: readonly Envelope[]) => Promise<void>;
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
  private messages: ConsumerMessages | undefined;
  private readonly ending = new AbortController();
  private wake: () => void = () => undefined;
  private readonly running: Promise<void>;

  constructor(private readonly parts: ReceiverParts) {
    this.running = this.run();
  }

  /** Takes no more, finishes the batch in hand; what was held besides goes to whoever takes the line next. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.messages?.stop();
    this.wake();
    await this.running;
  }

  private get stopping(): boolean {
    return this.ending.signal.aborted;
  }

  private async run(): Promise<void> {
    const atWork = setInterval(() => {
      for (const { message } of this.held.values()) message.working();
    }, stillAtWorkMs);
    while (!this.stopping) {
      try {
        await this.consume();
      } catch (error) {
        this.parts.log.warn('A line of messages is interrupted and taken up again.', { consumer: this.parts.durable, error });
      }
      await this.rest(retryMs);
    }
    clearInterval(atWork);
    for (const { message } of this.held.values()) message.nak();
  }

  private async consume(): Promise<void> {
    const { jetstream, stream, durable } = this.parts;
    const consumer = await jetstream.consumers.get(stream, durable);
    if (this.stopping) return;
    this.held.clear();
    const messages = await consumer.consume({
      group,
      max_messages: batch * 2,
      expires: pullMs,
      abort_on_missing_resource: true,
      callback: (message) => {
        this.hold(message);
      },
    });
    this.messages = messages;
    void endWhenTakenOver(messages);
    let ended = false;
    void messages.closed().then(() => {
      ended = true;
      this.wake();
    });
    const goesOn = () => !ended && !this.stopping;
    try {
      await this.gather(consumer, goesOn);
      while (goesOn()) await this.applyNext();
    } finally {
      messages.stop();
    }
  }

  /** Resolves when all that is on its way to a receiver of this line is in hand here. */
  private async gather(consumer: Consumer, goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      await this.somethingHeld();
      const { num_ack_pending: underway } = await consumer.info();
      if (underway <= this.held.size) return;
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
    const taken = [...this.held.keys()].sort((one, other) => one - other).slice(0, batch);
    const envelopes = taken.flatMap((place) => this.held.get(place)?.envelope ?? []);
    if (envelopes.length === 0 || this.stopping) return;
    try {
      await this.parts.receive(envelopes);
      for (const place of taken) {
        this.held.get(place)?.message.ack();
        this.held.delete(place);
      }
    } catch (error) {
      const { durable: consumer, log } = this.parts;
      log.warn('Messages could not be applied just now and are tried again.', { consumer, error });
      await this.rest(retryMs);
    }
  }

  private somethingHeld(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.stopping || this.held.size > 0) resolve();
    });
  }

  private rest(milliseconds: number): Promise<void> {
    return wait(milliseconds, undefined, { signal: this.ending.signal }).catch(() => undefined);
  }
}

// Another process was given the line after too long a silence of this one: what is held here goes there too, and is let go of.
async function endWhenTakenOver(messages: ConsumerMessages): Promise<void> {
  for await (const { type } of messages.status()) if (type === 'consumer_unpinned') messages.stop();
}

function parse(message: JsMsg): Envelope | undefined {
  try {
    return Envelope.parse(message.json());
  } catch {
    return undefined;
  }
}
