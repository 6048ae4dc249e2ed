import { type Sample, samplesIn } from './samples.js';
import type { ConsumerStatus, ServiceStatus, SlowStatement } from './status.js';

/** Where a service is asked; its paths begin with its name. */
export interface ServiceAddress {
  readonly name: string;
  readonly address: string;
}

const patienceMs = 5000;

/** Asks each service how it is, all at once. */
export const lookAtServices = (addresses: readonly ServiceAddress[]): Promise<ServiceStatus[]> =>
  Promise.all(addresses.map(lookAt));

async function lookAt({ name, address }: ServiceAddress): Promise<ServiceStatus> {
  const ask = (path: string) =>
    fetch(`${address}/${name}/${path}`, { signal: AbortSignal.timeout(patienceMs) }).then(
      async (answer) => (answer.ok ? await answer.text() : undefined),
      () => undefined,
    );
  const [live, ready, metrics] = await Promise.all([ask('livez'), ask('readyz'), ask('metrics')]);
  const state = ready === undefined ? (live === undefined ? 'away' : 'up') : 'ready';
  return { name, address, state, ...measured(samplesIn(metrics ?? '')) };
}

function measured(samples: readonly Sample[]): Pick<ServiceStatus, 'outbox' | 'consumers' | 'slowStatements'> {
  const valueOf = (metric: string, consumer?: string): number | null =>
    samples.find(({ name, labels }) => name === metric && labels['consumer'] === consumer)?.value ?? null;
  const waiting = valueOf('nelikentta_outbox_waiting');
  const oldestSeconds = valueOf('nelikentta_outbox_oldest_seconds');
  const consumers = [...new Set(samples.flatMap(({ labels }) => labels['consumer'] ?? []))];
  return {
    outbox: waiting === null || oldestSeconds === null ? null : { waiting, oldestSeconds: Math.round(oldestSeconds) },
    consumers: consumers.map((name): ConsumerStatus => ({
      name,
      waiting: valueOf('nelikentta_consumer_waiting', name),
      redelivered: valueOf('nelikentta_messages_redelivered_total', name),
      parked: valueOf('nelikentta_parked_messages', name) ?? 0,
    })),
    slowStatements: slowStatementsIn(samples),
  };
}

function slowStatementsIn(samples: readonly Sample[]): SlowStatement[] {
  const secondsOf = (metric: string, statement: string) =>
    samples.find(({ name, labels }) => name === metric && labels['statement'] === statement)?.value ?? 0;
  return samples
    .filter(({ name }) => name === 'nelikentta_slow_statements')
    .map(({ labels: { statement: name = '' }, value: count }) => ({
      name,
      count,
      meanMs: Math.round((secondsOf('nelikentta_slow_statement_seconds', name) * 1000) / count),
      maxMs: Math.round(secondsOf('nelikentta_slow_statement_longest_seconds', name) * 1000),
    }));
}
