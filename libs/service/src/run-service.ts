import { once } from 'node:events';
import { remoteKeys, TokenVerifier } from '@nelikentta/auth';
import { loadSettings, SettingsError } from '@nelikentta/config';
import { NatsLink, NatsTransport } from '@nelikentta/messaging/nats';
import { createLog, Metrics, startTracing } from '@nelikentta/observability';
import { type DatabaseTls, type Login, rolesOf } from '@nelikentta/persistence';
import type { z } from 'zod';
import { HttpServer } from './http-server.js';
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
    const link = new NatsLink(natsOptions(definition.name, settings), log);
    const service = await startService(definition, {
      logins: loginsOf(definition.name, settings),
      transport: new NatsTransport(link, log),
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
    const server = new HttpServer((request, response) => {
      service.handle(request, response);
    });
    await server.open(settings.port, settings.host);
    log.info('The service takes requests.', { port: settings.port });
    void service.ready.then(() => {
      log.info('The service is ready.');
    });
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), serveParent(service)]);
    log.info('The service ends: it takes no more work and finishes what it has.');
    await Promise.all([service.handOver(), server.close(settings.stopLingerSeconds * 1000)]);
    await service.stop();
    await link.close();
    await stopTracing();
  });
}

/** Brings a service's tables up to date and ends. */
export async function migrateFromEnvironment(definition: ServiceDefinition): Promise<void> {
  await orSay(async () => {
    const settings = loadSettings(migrationSettings);
    const { owner } = rolesOf(definition.name);
    const own = { certificateFile: settings.databaseOwnerCertificateFile, keyFile: settings.databaseOwnerKeyFile };
    await migrateService(definition, login(definition.name, settings, owner, settings.databaseOwnerPassword, own));
  });
}

type Settings = z.output<typeof processSettings>;

type Place = Pick<Settings, 'databaseHost' | 'databasePort' | 'databaseName' | 'databaseCaFile'>;
type OwnCertificate = Omit<DatabaseTls, 'caFile'>;

const login = (service: string, place: Place, username: string, password: string, own: OwnCertificate): Login => ({
  host: place.databaseHost,
  port: place.databasePort,
  database: place.databaseName ?? rolesOf(service).application,
  username,
  password,
  tls: place.databaseCaFile === undefined ? undefined : { caFile: place.databaseCaFile, ...own },
});

function loginsOf(service: string, settings: Settings) {
  const { application, relay } = rolesOf(service);
  const own = { certificateFile: settings.databaseCertificateFile, keyFile: settings.databaseKeyFile };
  const relays = { certificateFile: settings.databaseRelayCertificateFile, keyFile: settings.databaseRelayKeyFile };
  return {
    application: login(service, settings, application, settings.databasePassword, own),
    relay: login(service, settings, relay, settings.databaseRelayPassword, relays),
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
