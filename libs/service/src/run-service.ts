import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { remoteKeys, TokenVerifier } from '@nelikentta/auth';
import { loadSettings, SettingsError } from '@nelikentta/config';
import { connectNats, disconnectNats, NatsTransport } from '@nelikentta/messaging/nats';
import { createLog, Metrics, startTracing } from '@nelikentta/observability';
import { type Login, rolesOf } from '@nelikentta/persistence';
import type { z } from 'zod';
import { serveParent } from './parent-channel.js';
import { migrationSettings, processSettings } from './process-settings.js';
import type { ServiceDefinition } from './service-definition.js';
import { migrateService, startService } from './start-service.js';

/** Runs a service as a process of its own, until it is told to end: then it takes no more work, finishes what it has, and hands over. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  await orSay(async () => {
    const settings = loadSettings(processSettings);
    const own = loadSettings(definition.settings);
    const log = createLog({ service: definition.name, level: settings.logLevel });
    const metrics = new Metrics(definition.name, { process: true });
    const stopTracing = await tracingOf(definition.name, settings);
    const connection = await connectNats(natsOptions(definition.name, settings));
    const service = await startService(definition, {
      logins: loginsOf(definition.name, settings),
      transport: new NatsTransport(connection, definition.name, log),
      verifier: new TokenVerifier({
        issuer: settings.issuerUrl,
        audience: settings.tokenAudience ?? definition.name,
        client: settings.tokenClient,
        loadKeys: remoteKeys(settings.issuerKeysUrl ?? `${settings.issuerUrl}/protocol/openid-connect/certs`),
      }),
      log,
      metrics,
      municipalities: settings.municipalities,
      settings: own,
      poolSize: settings.databasePoolSize,
    });
    const server = createServer((request, response) => {
      service.handle(request, response);
    });
    // Imports may last as long as the sender takes.
    server.requestTimeout = 0;
    server.listen(settings.port, settings.host);
    await once(server, 'listening');
    log.info('The service is ready.', { port: settings.port });
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), serveParent(service)]);
    log.info('The service ends: it takes no more work and finishes what it has.');
    await closed(server);
    await service.stop();
    await disconnectNats(connection);
    await stopTracing();
  });
}

const finishMs = 15_000;

/** Takes no more requests and finishes those under way; who is not answered by then is cut off. */
async function closed(server: Server): Promise<void> {
  const ended = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const patience = setTimeout(() => {
    server.closeAllConnections();
  }, finishMs);
  await ended;
  clearTimeout(patience);
}

/** Brings a service's tables up to date and ends. */
export async function migrateFromEnvironment(definition: ServiceDefinition): Promise<void> {
  await orSay(async () => {
    const settings = loadSettings(migrationSettings);
    const { owner } = rolesOf(definition.name);
    await migrateService(definition, login(definition.name, settings, owner, settings.databaseOwnerPassword));
  });
}

type Settings = z.output<typeof processSettings>;

const login = (
  service: string,
  { databaseHost: host, databasePort: port, databaseName }: Pick<Settings, 'databaseHost' | 'databasePort' | 'databaseName'>,
  username: string,
  password: string,
): Login => ({ host, port, database: databaseName ?? rolesOf(service).application, username, password });

function loginsOf(service: string, settings: Settings) {
  const { application, relay } = rolesOf(service);
  return {
    application: login(service, settings, application, settings.databasePassword),
    relay: login(service, settings, relay, settings.databaseRelayPassword),
  };
}

const tracingOf = async (service: string, { otelExporterOtlpEndpoint: endpoint, otelTracesSamplerArg: share }: Settings) =>
  endpoint === undefined ? () => Promise.resolve() : startTracing({ service, endpoint, share });

const natsOptions = (service: string, settings: Settings) => ({
  service,
  servers: settings.natsServers.split(',').map((server) => server.trim()),
  user: settings.natsUser,
  password: settings.natsPassword,
  caFile: settings.natsCaFile,
  certificateFile: settings.natsCertificateFile,
  keyFile: settings.natsKeyFile,
});

/** Settings that cannot be used are told without a stack; an operator reads them. */
async function orSay(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
