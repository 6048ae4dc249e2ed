import { jetstreamManager } from '@nats-io/jetstream';
import type { Counter, Metrics } from '@nelikentta/observability';
import type { NatsLink } from './nats-link.js';

interface Line {
  readonly consumer: string;
  readonly stream: string;
  readonly durable: string;
}

const answerMs = 1000;

/** What waits in the streams for a process's consumers, asked whenever the metrics are read, and what came more than once. */
export class LineMeasures {
  private readonly lines: Line[] = [];
  private readonly redelivered: Counter;

  constructor(
    metrics: Metrics,
    private readonly link: NatsLink,
  ) {
    this.redelivered = metrics.counter('messages_redelivered_total', 'Messages that had been delivered before', ['consumer']);
    metrics.gauge(
      'consumer_waiting',
      'Messages in the streams that a consumer has not yet applied',
      ['consumer'],
      async (gauge) => {
        for (const [consumer, waiting] of await this.waiting()) gauge.set(waiting, { consumer });
      },
    );
  }

  /** Counts one more line to what is measured; gives what to call when a message comes again. */
  lineOf(consumer: string, stream: string, durable: string): () => void {
    const [, name = consumer] = consumer.split('.');
    this.lines.push({ consumer: name, stream, durable });
    this.redelivered.add({ consumer: name }, 0);
    return () => {
      this.redelivered.add({ consumer: name });
    };
  }

  private async waiting(): Promise<Map<string, number>> {
    const manager = await jetstreamManager(this.link.connection, { checkAPI: false, timeout: answerMs });
    const sums = new Map<string, number>();
    await Promise.all(
      this.lines.map(async ({ consumer, stream, durable }) => {
        const { num_pending: undelivered, num_ack_pending: underway } = await manager.consumers.info(stream, durable);
        sums.set(consumer, (sums.get(consumer) ?? 0) + undelivered + underway);
      }),
    );
    return sums;
  }
}
