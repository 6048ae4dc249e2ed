import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  administerStreams,
  connectNats,
  type Declaration,
  declare,
  disconnectNats,
  Installation,
  keepStreams,
  passwordVariable,
  rightsOf,
  serverConfiguration,
  streamAdministrator,
  unappliedMessages,
} from '@nelikentta/messaging/nats';
import type { Log } from '@nelikentta/observability';
import { type NatsServer, obtain, startNatsServer } from '@nelikentta/toolbox';
import type { Undo } from '../platform/platform.js';
import { kept } from './kept.js';
import { MissingServerError } from './missing-server-error.js';

const installationFile = fileURLToPath(new URL('../../../../deploy/nats/services.json', import.meta.url));

export interface Nats {
  /** `host:port` */
  readonly server: string;
  readonly passwordOf: (service: string) => string;
  /** Whether every consumer has applied everything. */
  readonly rests: () => Promise<boolean>;
}

/** A nats-server with the streams, consumers and rights that production has. */
export async function startNats(folder: string, log: Log, say: (line: string) => void, undo: Undo): Promise<Nats> {
  const tool = await obtain('nats-server', say);
  if (tool === undefined)
    throw new MissingServerError('There is no nats-server, and it could not be obtained; npm run toolbox tells more.');
  const installation = Installation.parse(JSON.parse(await readFile(installationFile, 'utf8')));
  const passwords = new Map(Object.keys(rightsOf(installation)).map((each) => [each, randomBytes(24).toString('base64url')]));
  await mkdir(folder, { recursive: true });
  const configuration = join(folder, 'server.conf');
  await writeFile(configuration, serverConfiguration(installation));
  // In quotes: the server would read 12345 as a number and -a as the beginning of one.
  const environment = Object.fromEntries([...passwords].map(([name, password]) => [passwordVariable(name), `"${password}"`]));
  const start = (before?: NatsServer) =>
    startNatsServer({ tool, folder, configuration, environment, ...(before && { port: before.port }) });
  const { server } = await kept('nats-server', start, say, undo);
  const passwordOf = (service: string) => passwords.get(service) ?? '';
  const rests = await administer(server, passwordOf(streamAdministrator), declare(installation), log, undo);
  return { server, passwordOf, rests };
}

async function administer(server: string, password: string, declaration: Declaration, log: Log, undo: Undo) {
  const connection = await connectNats({
    service: streamAdministrator,
    servers: [server],
    user: streamAdministrator,
    password,
  });
  undo.push(() => disconnectNats(connection));
  await administerStreams(connection, declaration);
  const end = new AbortController();
  const keeping = keepStreams(connection, declaration, log, end.signal);
  undo.push(async () => {
    end.abort();
    await keeping;
  });
  return async () => (await unappliedMessages(connection, declaration)) === 0;
}
