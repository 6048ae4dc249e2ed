import { type ConsumerConfig, type JetStreamManager, JetStreamApiError, type StreamConfig } from '@nats-io/jetstream';
import type { Installation } from './installation.js';
import { durableOf, filterOf, ownerOf, partitions, streamOf, subjectsOf } from './subjects.js';

const nanosecondsAMillisecond = 1_000_000;
const second = 1000 * nanosecondsAMillisecond;
const day = 24 * 3600 * second;

/** How long a message stays with who received it, unless that says that it is still at work. */
export const heldMs = 5000;
/** After this silence another process takes the line; longer than a request for messages stays open. */
const silenceMs = 5000;
/** Of several processes one at a time takes a line's messages. */
export const group = 'line';

/** Bounds of every stream. What a stream loses before that is published again from the outboxes; what a consumer missed for longer, the owners state anew. */
export interface StreamBounds {
  readonly maxAgeDays: number;
  readonly maxBytes: number;
  readonly replicas: number;
}

export const defaultBounds: StreamBounds = { maxAgeDays: 7, maxBytes: 1024 ** 3, replicas: 1 };

type DeclaredStream = Partial<StreamConfig> & { readonly name: string };
type DeclaredConsumer = Partial<ConsumerConfig> & { readonly durable_name: string };

export interface Declaration {
  readonly streams: readonly DeclaredStream[];
  readonly consumers: readonly { readonly stream: string; readonly config: DeclaredConsumer }[];
}

/** The streams and durable consumers that an installation has. */
export function declare({ services }: Installation, bounds: StreamBounds = defaultBounds): Declaration {
  const owners = Object.entries(services).filter(([, { publishes }]) => publishes.length > 0);
  return {
    streams: owners.map(([owner]) => stream(owner, bounds)),
    consumers: Object.entries(services).flatMap(([service, { receives }]) =>
      Object.entries(receives).flatMap(([consumer, types]) => consumersOf(`${service}.${consumer}`, types)),
    ),
  };
}

const stream = (owner: string, { maxAgeDays, maxBytes, replicas }: StreamBounds): DeclaredStream => ({
  name: streamOf(owner),
  subjects: [subjectsOf(owner)],
  retention: 'limits',
  storage: 'file',
  discard: 'old',
  max_age: maxAgeDays * day,
  max_bytes: maxBytes,
  max_msg_size: 1024 ** 2,
  duplicate_window: 600 * second,
  num_replicas: replicas,
  deny_delete: true,
});

function consumersOf(consumer: string, types: readonly string[]): Declaration['consumers'] {
  const owners = [...new Set(types.map(ownerOf))];
  return owners.flatMap((owner) =>
    Array.from({ length: partitions }, (_, partition) => ({
      stream: streamOf(owner),
      config: {
        durable_name: durableOf(consumer, partition),
        filter_subjects: types.filter((type) => ownerOf(type) === owner).map((type) => filterOf(type, partition)),
        ack_policy: 'explicit',
        deliver_policy: 'all',
        ack_wait: heldMs * nanosecondsAMillisecond,
        max_deliver: -1,
        max_ack_pending: 1000,
        priority_policy: 'pinned_client',
        priority_groups: [group],
        priority_timeout: silenceMs * nanosecondsAMillisecond,
      } satisfies DeclaredConsumer,
    })),
  );
}

/** Makes what is missing and mends what differs; gives the names of what it changed. Needs the stream administrator's rights. */
export async function applyDeclaration(manager: JetStreamManager, { streams, consumers }: Declaration): Promise<string[]> {
  const changed: string[] = [];
  for (const config of streams) {
    const found = await orMissing(manager.streams.info(config.name));
    if (found && differences(found.config, config).length === 0) continue;
    const made = await (found ? manager.streams.update(config.name, config) : manager.streams.add(config));
    requireKept(config.name, made.config, config);
    changed.push(config.name);
  }
  for (const { stream: name, config } of consumers) {
    const durable = config.durable_name;
    const found = await orMissing(manager.consumers.info(name, durable));
    if (found && differences(found.config, config).length === 0) continue;
    const made = await (found ? manager.consumers.update(name, durable, config) : manager.consumers.add(name, config));
    requireKept(`${name}/${durable}`, made.config, config);
    changed.push(`${name}/${durable}`);
  }
  return changed;
}

const notFound = new Set([404]);

const orMissing = <Info>(info: Promise<Info>): Promise<Info | undefined> =>
  info.catch((error: unknown) => {
    if (error instanceof JetStreamApiError && notFound.has(error.status)) return undefined;
    throw error;
  });

const differences = (found: object, declared: object): string[] =>
  Object.entries(declared)
    .filter(([name, value]) => JSON.stringify((found as Record<string, unknown>)[name]) !== JSON.stringify(value))
    .map(([name]) => name);

// An older server silently drops settings that it does not know, and then does not keep what they promise.
function requireKept(name: string, found: object, declared: object): void {
  const dropped = differences(found, declared);
  if (dropped.length > 0)
    throw new Error(`This NATS server does not keep ${dropped.join(', ')} of ${name}; it needs to be 2.11 or newer.`);
}
