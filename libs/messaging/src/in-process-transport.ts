import type { Envelope } from './envelope.js';
import type { Stop, Subscription, Transport } from './transport.js';

/**
 * Messages and questions between services of one process. It keeps nothing: `publish` resolves when every consumer has
 * committed, and what was under way when the process died is still unpublished in the outbox.
 */
export class InProcessTransport implements Transport {
  private readonly lines = new Map<string, Line>();
  private readonly answers = new Map<string, (payload: unknown) => Promise<unknown>>();

  /** @param consumers the names of all who must have taken their places before anything is published to any */
  constructor(private readonly consumers: readonly string[] = []) {}

  async publish(batch: readonly Envelope[]): Promise<number> {
    const missing = this.consumers.filter((name) => !this.lines.has(name));
    if (missing.length > 0) throw new Error(`Not all consumers are in their places: ${missing.join(', ')}.`);
    await Promise.all([...this.lines.values()].map((line) => line.receive(batch)));
    return 0;
  }

  subscribe(subscription: Subscription): Promise<Stop> {
    this.lines.set(subscription.consumer, new Line(subscription));
    return Promise.resolve(() => {
      const line = this.lines.get(subscription.consumer);
      this.lines.delete(subscription.consumer);
      return line?.idle() ?? Promise.resolve();
    });
  }

  async ask(question: string, payload: unknown, deadlineMs: number): Promise<unknown> {
    const respond = this.answers.get(question);
    if (!respond) throw new Error(`No one answers ${question}.`);
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`No answer to ${question} in ${String(deadlineMs)} ms.`));
      }, deadlineMs);
    });
    return Promise.race([respond(payload), deadline]).finally(() => {
      clearTimeout(timer);
    });
  }

  answer(question: string, respond: (payload: unknown) => Promise<unknown>): Promise<Stop> {
    this.answers.set(question, respond);
    return Promise.resolve(() => {
      this.answers.delete(question);
      return Promise.resolve();
    });
  }
}

/** One consumer's line: batches of several publishers one after the other, each whole. */
class Line {
  private readonly types: ReadonlySet<string>;
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly subscription: Subscription) {
    this.types = new Set(subscription.types);
  }

  receive(batch: readonly Envelope[]): Promise<void> {
    const mine = batch.filter(({ type }) => this.types.has(type));
    if (mine.length === 0) return Promise.resolve();
    const turn = this.last.then(() => this.subscription.receive(mine));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  idle(): Promise<void> {
    return this.last;
  }
}
