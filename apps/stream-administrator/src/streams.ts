import { once } from 'node:events';
import {
  administerStreams,
  connectNats,
  type Declaration,
  declare,
  disconnectNats,
  type Installation,
  keepStreams,
  streamAdministrator,
} from '@nelikentta/messaging/streams';
import { createLog } from '@nelikentta/observability';
import { Health } from './health.js';
import type { Settings } from './settings.js';

/** Makes the streams and consumers that are missing, mends those that differ, and gives their names. */
export async function applyStreams(installation: Installation, settings: Settings): Promise<string[]> {
  const connection = await connectNats(natsOptions(settings));
  try {
    return await administerStreams(connection, declaration(installation, settings));
  } finally {
    await disconnectNats(connection);
  }
}

/** Does so again and again, and tells the platform how it stands, until the process is told to end. */
export async function guardStreams(installation: Installation, settings: Settings): Promise<void> {
  const log = createLog({ service: streamAdministrator, level: settings.logLevel });
  const end = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      end.abort();
    });
  const health = await Health.open(settings);
  log.info('The stream administrator is at work.', { port: settings.port });
  // It answers the platform while NATS is still away, and may be told to end then.
  const connection = await Promise.race([connectNats(natsOptions(settings)), once(end.signal, 'abort')]);
  if ('isClosed' in connection) {
    await keepStreams(connection, declaration(installation, settings), log, end.signal, (areKept) => {
      health.note(areKept);
    });
    await disconnectNats(connection);
  }
  health.close();
  log.info('The stream administrator ends.');
}

const declaration = (installation: Installation, settings: Settings): Declaration =>
  declare(installation, {
    replicas: settings.streamReplicas,
    maxAgeDays: settings.streamMaxAgeDays,
    maxBytes: settings.streamMaxMebibytes * 1024 ** 2,
  });

const natsOptions = (settings: Settings) => ({
  service: streamAdministrator,
  servers: settings.natsServers.split(',').map((server) => server.trim()),
  user: settings.natsUser,
  password: settings.natsPassword,
  caFile: settings.natsCaFile,
  certificateFile: settings.natsCertificateFile,
  keyFile: settings.natsKeyFile,
});
