import { LineWatch, type Restating, type Transport, Trimming } from '@nelikentta/messaging';
import type { Log, Metrics } from '@nelikentta/observability';
import type { Clock, Database, Ids } from '@nelikentta/persistence';
import type { ServiceDefinition } from './service-definition.js';
import { type Work, workOf } from './tasks.js';

/** How soon a restatement that nobody works at is taken up. */
const restateMs = 2000;
const watchMs = 15_000;
const trimMs = 60_000;

export interface WorkParts {
  readonly transport: Transport;
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly restating: Restating;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** All that comes by itself in a service: its own tasks, and what its messages need. */
export function workOfService(
  { name: service, consumers: told = [], tasks = [] }: ServiceDefinition,
  parts: WorkParts,
): Work[] {
  const { database, restating, metrics } = parts;
  const consumers = told.map(({ name }) => name);
  const trimming = new Trimming({ ...parts, service, consumers });
  const own = tasks.map((task) => workOf(task, database, parts));
  const trim: Work = { name: 'trim-messages', everyMs: trimMs, step: (scope) => trimming.step(scope) };
  if (consumers.length === 0) return [...own, trim];
  const gaps = metrics.counter('message_gaps_total', 'Times that messages may have been dropped before they came', [
    'consumer',
  ]);
  for (const consumer of consumers) gaps.add({ consumer }, 0);
  const onGap = (consumer: string) => {
    gaps.add({ consumer });
  };
  const watch = new LineWatch({ ...parts, service, consumers, onGap });
  return [
    ...own,
    trim,
    { name: 'watch-lines', everyMs: watchMs, step: (scope) => watch.step(scope) },
    { name: 'restate', everyMs: restateMs, step: (scope) => restating.step(scope) },
  ];
}
