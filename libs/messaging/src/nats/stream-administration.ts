import { setTimeout as wait } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import type { Log } from '@nelikentta/observability';
import type { NatsConnection } from '@nats-io/transport-node';
import { applyDeclaration, type Declaration } from './declarations.js';

const checkMs = 5000;

/** Makes an installation's streams and consumers, and gives the names of what it made or mended. */
export const administerStreams = async (connection: NatsConnection, declaration: Declaration): Promise<string[]> =>
  applyDeclaration(await jetstreamManager(connection, { checkAPI: false }), declaration);

/** Keeps them: looks every few seconds, and mends what was lost or changed, until told to end. */
export async function keepStreams(
  connection: NatsConnection,
  declaration: Declaration,
  log: Log,
  end: AbortSignal,
): Promise<void> {
  while (!end.aborted) {
    try {
      const changed = await administerStreams(connection, declaration);
      if (changed.length > 0) log.warn('Streams and consumers were made or mended.', { count: changed.length });
    } catch (error) {
      if (!connection.isClosed()) log.warn('Streams could not be looked at just now.', { error });
    }
    await wait(checkMs, undefined, { signal: end }).catch(() => undefined);
  }
}

/** How many messages some consumer has not yet applied. */
export async function unappliedMessages(connection: NatsConnection, { consumers }: Declaration): Promise<number> {
  const manager = await jetstreamManager(connection, { checkAPI: false });
  const waiting = await Promise.all(
    consumers.map(async ({ stream, config }) => {
      const { num_pending: undelivered, num_ack_pending: underway } = await manager.consumers.info(stream, config.durable_name);
      return undelivered + underway;
    }),
  );
  return waiting.reduce((sum, each) => sum + each, 0);
}
