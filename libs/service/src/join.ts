import { type Inbox, serveAnswer, type Stop, type Transport } from '@nelikentta/messaging';
import type { Metrics } from '@nelikentta/observability';
import type { Database } from '@nelikentta/persistence';
import { measuredReceipt } from './service-measures.js';
import type { ServiceDefinition } from './service-definition.js';

/** Takes the service's places towards the others: it receives its messages and answers its questions. */
export function join(
  definition: ServiceDefinition,
  transport: Transport,
  database: Database,
  inboxes: ReadonlyMap<string, Inbox>,
  metrics: Metrics,
): Promise<Stop[]> {
  const measured = measuredReceipt(metrics);
  const receipts = (definition.consumers ?? []).map(({ name, handlers }) =>
    transport.subscribe({
      consumer: `${definition.name}.${name}`,
      types: handlers.map(({ contract }) => contract.type),
      receive: measured(name, (batch) => inboxes.get(name)?.receive(batch) ?? Promise.resolve()),
    }),
  );
  const answers = (definition.answers ?? []).map((each) => serveAnswer(transport, database, each));
  return Promise.all([...receipts, ...answers]);
}
