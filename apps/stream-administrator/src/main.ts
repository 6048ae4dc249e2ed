import { readFileSync } from 'node:fs';
import { loadSettings, SettingsError } from '@nelikentta/config';
import {
  administerStreams,
  connectNats,
  declare,
  disconnectNats,
  Installation,
  serverConfiguration,
  streamAdministrator,
} from '@nelikentta/messaging/nats';
import { settings } from './settings.js';

const file = new URL('../../../deploy/nats/services.json', import.meta.url);
const installation = Installation.parse(JSON.parse(readFileSync(file, 'utf8')));

/** Makes the streams and consumers that are missing, mends those that differ, and says which. */
async function applyStreams(): Promise<void> {
  const given = loadSettings(settings);
  const connection = await connectNats({
    service: streamAdministrator,
    servers: given.natsServers.split(',').map((server) => server.trim()),
    user: given.natsUser,
    password: given.natsPassword,
    caFile: given.natsCaFile,
    certificateFile: given.natsCertificateFile,
    keyFile: given.natsKeyFile,
  });
  const changed = await administerStreams(connection, declare(installation));
  await disconnectNats(connection);
  process.stdout.write(changed.length === 0 ? 'Nothing to change.\n' : `Made or mended: ${changed.join(', ')}\n`);
}

try {
  if (process.argv[2] === 'configuration') process.stdout.write(serverConfiguration(installation));
  else await applyStreams();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
