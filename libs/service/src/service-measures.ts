import { type Backlog, backlogIn, type Subscription } from '@nelikentta/messaging';
import type { Metrics } from '@nelikentta/observability';
import type { Database } from '@nelikentta/persistence';
import type { Work } from './tasks.js';

/** Longest expected last: what takes longer than ten seconds holds up what comes after it. */
const workBuckets = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

export interface MeasuredParts {
  readonly metrics: Metrics;
  readonly database: Database;
  readonly municipalities: readonly string[];
  readonly consumers: readonly string[];
}

/** Measures what only a look at the database tells, whenever the metrics are read. */
export function measureService({ metrics, database, municipalities, consumers }: MeasuredParts): void {
  database.measureBy(metrics);
  metrics.gauge('ready', 'Whether PostgreSQL answers and has the tables: 1 or 0', [], async (gauge) => {
    gauge.set(
      await database.ping().then(
        () => 1,
        () => 0,
      ),
    );
  });
  const backlogs = shared(() => backlogsOf(database, municipalities));
  metrics.gauge('outbox_waiting', 'Facts not yet published, 100,000 a municipality at most', [], async (gauge) => {
    gauge.set((await backlogs()).reduce((sum, { unpublished }) => sum + unpublished, 0));
  });
  metrics.gauge('outbox_oldest_seconds', 'Age of the oldest fact not yet published', [], async (gauge) => {
    gauge.set(Math.max(0, ...(await backlogs()).map(({ oldestSeconds }) => oldestSeconds)));
  });
  if (consumers.length === 0) return;
  metrics.gauge('parked_messages', 'Messages set aside, and those that wait behind them', ['consumer'], async (gauge) => {
    const parked = (await backlogs()).flatMap((backlog) => backlog.parked);
    for (const consumer of new Set([...consumers, ...parked.map((each) => each.consumer)])) {
      const ofConsumer = parked.filter((each) => each.consumer === consumer);
      gauge.set(
        ofConsumer.reduce((sum, { messages }) => sum + messages, 0),
        { consumer },
      );
    }
  });
}

async function backlogsOf(database: Database, municipalities: readonly string[]): Promise<Backlog[]> {
  const backlogs: Backlog[] = [];
  for (const municipality of municipalities)
    backlogs.push(await database.read({ municipality, actor: 'service:metrics' }, backlogIn));
  return backlogs;
}

/** Who asks while the answer is on its way gets the same. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () =>
    (underWay ??= ask().finally(() => {
      underWay = undefined;
    }));
}

type Receive = Subscription['receive'];

/** Receipt with a count of the messages and the time that each batch took to take effect. */
export function measuredReceipt(metrics: Metrics): (consumer: string, receive: Receive) => Receive {
  const applied = metrics.counter('messages_received_total', 'Messages that took effect, were known already or were parked', [
    'consumer',
  ]);
  const durations = metrics.histogram(
    'message_batch_seconds',
    'How long a batch of messages took to take effect',
    ['consumer'],
    workBuckets,
  );
  return (consumer, receive) => {
    applied.add({ consumer }, 0);
    return async (batch) => {
      const began = performance.now();
      await receive(batch);
      applied.add({ consumer }, batch.length);
      durations.observe((performance.now() - began) / 1000, { consumer });
    };
  };
}

/** The work, with the time that each step took and how often one failed. */
export function measuredWork(work: readonly Work[], metrics: Metrics): Work[] {
  if (work.length === 0) return [];
  const durations = metrics.histogram('task_seconds', 'How long a step of a task took', ['task'], workBuckets);
  const failures = metrics.counter('task_failures_total', 'Steps of a task that failed and are tried again', ['task']);
  return work.map((each) => {
    const { name } = each;
    failures.add({ task: name }, 0);
    return {
      ...each,
      step: async (scope) => {
        const began = performance.now();
        try {
          return await each.step(scope);
        } catch (error) {
          failures.add({ task: name });
          throw error;
        } finally {
          durations.observe((performance.now() - began) / 1000, { task: name });
        }
      },
    };
  });
}
