import type { Metrics } from '@nelikentta/observability';
import type { Envelope } from './envelope.js';

export type Stop = () => Promise<void>;

/** Who receives which messages. A name stands for one line of receipt, however many processes share it. */
export interface Subscription {
  readonly consumer: string;
  readonly types: readonly string[];
  /** Resolves when the effect of every message is committed or the message is parked; rejects to have them delivered again. */
  readonly receive: (batch: readonly Envelope[]) => Promise<void>;
}

/** What keeps a service's messages: another name than before says that all that was kept is lost, a lower place that the last are. */
export interface Keeper {
  readonly name: string;
  /** Of the last message that it keeps; places ascend in the order of arrival. */
  readonly place: number;
  /** How long it keeps a message at most; for ever when not told. */
  readonly keptMs?: number | undefined;
}

/** What is kept for a consumer, and what is kept no more. */
export interface LineState {
  /** Messages that it has not yet applied. */
  readonly waiting: number;
  /** How long a message is kept for it at most; for ever when not told. */
  readonly keptMs: number | undefined;
  /** Everything that came before this may have been dropped; null when nothing was. */
  readonly droppedBefore: Date | null;
}

/** What carries messages and questions between services. PostgreSQL is the record; a transport may lose everything and be refilled. */
export interface Transport {
  /**
   * Resolves with the place of the last, when the messages are safe with the transport; until then the relay keeps them.
   *
   * @param after the place behind which they belong, each behind the one before: from the first that would come to lie elsewhere none is
   *   kept, and it rejects
   */
  publish(batch: readonly Envelope[], after?: number): Promise<number>;
  /** What keeps a service's messages now. Without it nothing is kept beyond `publish`, and places say nothing. */
  keeper?(owner: string): Promise<Keeper>;
  subscribe(subscription: Subscription): Promise<Stop>;
  /**
   * How it stands with a consumer that has subscribed; undefined while that cannot be learnt. Without it nothing waits for any, and
   * nothing is dropped.
   */
  lineOf?(consumer: string): Promise<LineState | undefined>;
  /** Measures what waits for the consumers that subscribe from now on. Without it nothing waits but in the outboxes. */
  measureBy?(metrics: Metrics): void;
  /** Asks by name; rejects when no one answers within the deadline. */
  ask(question: string, payload: unknown, deadlineMs: number): Promise<unknown>;
  answer(question: string, respond: (payload: unknown) => Promise<unknown>): Promise<Stop>;
}
