import { setTimeout as wait } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import type { Log } from '@nelikentta/observability';
import type { NatsConnection } from '@nats-io/transport-node';
import { applyDeclaration, type Declaration } from './declarations.js';

const checkMs = 5000;
const againMs = 1000;

/** Makes an installation's streams and consumers, and gives the names of what it made or mended. */
export const administerStreams = async (connection: NatsConnection, declaration: Declaration): Promise<string[]> =>
  applyDeclaration(await jetstreamManager(connection, { checkAPI: false }), declaration);

/**
 * Keeps them: looks every few seconds, and mends what was lost or changed, until told to end.
 * @param seen told after each look whether all is as declared; it is not while nobody can look
 */
export async function keepStreams(
  connection: NatsConnection,
  declaration: Declaration,
  log: Log,
  end: AbortSignal,
  seen: (areKept: boolean) => void = () => undefined,
): Promise<void> {
  while (!end.aborted) {
    let restMs = checkMs;
    try {
      const changed = await administerStreams(connection, declaration);
      if (changed.length > 0) log.warn('Streams and consumers were made or mended.', { count: changed.length });
      seen(true);
    } catch (error) {
      if (!connection.isClosed()) log.warn('Streams could not be looked at just now.', { error });
      seen(false);
      restMs = againMs;
    }
    await wait(restMs, undefined, { signal: end }).catch(() => undefined);
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
