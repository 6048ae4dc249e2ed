import { type Cause, spannedFor } from '@nelikentta/observability';
import type { Envelope } from './envelope.js';
import type { Transport } from './transport.js';

/** What the messages of a batch cause, each in the trace that its envelope carries. */
export const causesOf = (verb: 'publish' | 'process', batch: readonly Envelope[], consumer?: string): Cause[] =>
  batch.map(({ id, type, traceparent }) => ({
    name: `${verb} ${type}`,
    traceparent,
    fields: { type, eventId: id, ...(consumer !== undefined && { consumer }) },
  }));

/** Publishes with a span in the trace of each message, from which its consumers go on. */
export const publishTraced = (transport: Transport, batch: readonly Envelope[], after?: number): Promise<number> =>
  spannedFor(causesOf('publish', batch), 'publish', (traceparents) =>
    transport.publish(
      batch.map((envelope, place) => {
        const traceparent = traceparents[place];
        return traceparent === undefined ? envelope : { ...envelope, traceparent };
      }),
      after,
    ),
  );
