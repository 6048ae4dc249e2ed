import { declare } from './declarations.js';
import { type Installation, streamAdministrator } from './installation.js';
import { durableOf, filterOf, inboxOf, ownerOf, partitions, questionSubject, streamOf } from './subjects.js';

/** What one identity may do; everything else is denied. */
export interface Rights {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
  /** May answer once whoever asked, at the inbox that the question names. */
  readonly responds: boolean;
}

/** The rights of every service and of the stream administrator, by name. */
export function rightsOf(installation: Installation): Record<string, Rights> {
  const ofServices = Object.entries(installation.services).map(
    ([name, service]) => [name, rightsOfService(name, service)] as const,
  );
  return Object.fromEntries<Rights>([...ofServices, [streamAdministrator, rightsOfAdministrator(installation)]]);
}

const rightsOfService = (name: string, { publishes, receives, asks, answers }: Installation['services'][string]): Rights => ({
  publish: [
    ...publishes.map((type) => filterOf(type, '*')),
    ...(publishes.length > 0 ? [`$JS.API.STREAM.INFO.${streamOf(name)}`] : []),
    ...Object.entries(receives).flatMap(([consumer, types]) => receiptOf(`${name}.${consumer}`, types)),
    ...asks.map(questionSubject),
  ],
  // Of several processes one answers: they listen as a group by the question's name.
  subscribe: [`${inboxOf(name)}.>`, ...answers.map((question) => `${questionSubject(question)} ${question}`)],
  responds: answers.length > 0,
});

function receiptOf(consumer: string, types: readonly string[]): string[] {
  const streams = [...new Set(types.map(ownerOf))].map(streamOf);
  const known = streams.map((stream) => `$JS.API.STREAM.INFO.${stream}`);
  const lines = streams.flatMap((stream) =>
    Array.from({ length: partitions }, (_, partition) => `${stream}.${durableOf(consumer, partition)}`).flatMap((line) => [
      `$JS.API.CONSUMER.INFO.${line}`,
      `$JS.API.CONSUMER.MSG.NEXT.${line}`,
      // Lets go of a line of its own when it stops, so that another of its processes has it at once.
      `$JS.API.CONSUMER.UNPIN.${line}`,
      `$JS.ACK.${line}.>`,
    ]),
  );
  // What a stream has dropped, and how long it keeps what it has.
  return [...known, ...lines];
}

function rightsOfAdministrator(installation: Installation): Rights {
  const { streams, consumers } = declare(installation);
  const lines = consumers.map(({ stream, config }) => `${stream}.${config.durable_name}`);
  return {
    publish: [
      ...streams.flatMap(({ name }) => ['INFO', 'CREATE', 'UPDATE'].map((action) => `$JS.API.STREAM.${action}.${name}`)),
      ...lines.flatMap((line) => [`$JS.API.CONSUMER.INFO.${line}`, `$JS.API.CONSUMER.DURABLE.CREATE.${line}`]),
    ],
    subscribe: [`${inboxOf(streamAdministrator)}.>`],
    responds: false,
  };
}
