import 'reflect-metadata';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { assertRoutesDeclarePermissions, authenticateBeforeBody, type TokenVerifier } from '@nelikentta/auth';
import { ProblemFilter, validationPipe } from '@nelikentta/http';
import { Inbox, Questions, Relay, serveAnswer, type Stop, type Transport } from '@nelikentta/messaging';
import { type Log, Metrics, NestLog, observe } from '@nelikentta/observability';
import { Clock, connect, type Database, Ids, type Login, migrate, type ServiceLogins } from '@nelikentta/persistence';
import { serveDocument } from './document.js';
import { foundations } from './foundations.js';
import { operatePermission } from './operations.controller.js';
import { measuredReceipt, measuredTasks, measureService } from './service-measures.js';
import { serviceModule } from './service.module.js';
import type { ServiceDefinition } from './service-definition.js';
import { Tasks } from './tasks.js';

/** What differs between the shapes that a service runs in, chosen at one place. */
export interface Surroundings {
  readonly logins: Pick<ServiceLogins, 'application' | 'relay'>;
  readonly transport: Transport;
  readonly verifier: TokenVerifier;
  readonly log: Log;
  /** Three-digit codes of the municipalities that the installation serves; for tasks that come by themselves. */
  readonly municipalities: readonly string[];
  /** A process of its own measures itself too. */
  readonly metrics?: Metrics;
  /** The service's own settings, parsed by its schema. */
  readonly settings: unknown;
  readonly poolSize?: number;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** A service at work. */
export interface RunningService {
  readonly name: string;
  readonly app: NestFastifyApplication;
  /** Answers one request; a server that several services share hands on what is theirs. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Does the tasks that are due and publishes what waits; gives whether there was nothing of either. */
  settle(): Promise<boolean>;
  /** Stops taking work, finishes what is in hand, and lets go of everything. */
  stop(): Promise<void>;
}

const bodyLimitBytes = 8 * 1024 * 1024;

/** Brings a service's tables up to date, as their owner. */
export const migrateService = ({ migrations }: ServiceDefinition, owner: Login): Promise<void> =>
  migrate(owner, [...foundations, ...migrations]);

/** Opens a service's doors, on tables that are up to date, and joins it to the others. */
export async function startService(definition: ServiceDefinition, surroundings: Surroundings): Promise<RunningService> {
  const { logins, transport, log, clock = new Clock(), ids = new Ids() } = surroundings;
  const database = await connect(logins.application, definition.entities, surroundings.poolSize ?? 10);
  const parts = { database, clock, ids };
  const inboxes = new Map((definition.consumers ?? []).map((consumer) => [consumer.name, new Inbox(consumer, parts)]));
  const metrics = surroundings.metrics ?? new Metrics(definition.name);
  transport.measureBy?.(metrics);
  const questions = new Questions(transport);
  const app = await openDoors(
    definition,
    { ...parts, inboxes, metrics, questions, verifier: surroundings.verifier, settings: surroundings.settings },
    log,
  );
  const stops = await join(definition, transport, database, inboxes, metrics);
  const relay = startRelay(definition.name, surroundings, database);
  const { municipalities } = surroundings;
  measureService({ metrics, database, relay, municipalities, consumers: [...inboxes.keys()] });
  const tasks = new Tasks(measuredTasks(definition.tasks ?? [], metrics), municipalities, database, parts, log);
  tasks.start();
  return {
    name: definition.name,
    app,
    handle: (request, response) => {
      app.getHttpAdapter().getInstance().routing(request, response);
    },
    settle: async () => {
      const worked = await tasks.runAll();
      return (await relay.isEmpty()) && !worked;
    },
    stop: async () => {
      await tasks.stop();
      await app.close();
      await relay.stop();
      await Promise.all(stops.map((stop) => stop()));
      await database.close();
    },
  };
}

function startRelay(service: string, { logins, transport, log }: Surroundings, database: Database): Relay {
  const relay = new Relay({ service, login: logins.relay, transport, log });
  database.onCommit(() => {
    relay.wake();
  });
  relay.start();
  return relay;
}

type DoorParts = Parameters<typeof serviceModule>[1];

async function openDoors(definition: ServiceDefinition, parts: DoorParts, log: Log): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: bodyLimitBytes, routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(serviceModule(definition, parts), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  observe(fastify, { log, metrics: parts.metrics });
  authenticateBeforeBody(fastify, parts.verifier);
  // Rows of an import are read as they come, never gathered.
  fastify.addContentTypeParser(['application/x-ndjson', 'text/csv'], (_request, payload, done) => {
    done(null, payload);
  });
  app.setGlobalPrefix(definition.name);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(
    new ProblemFilter((error) => {
      log.error('A request failed by a fault of ours.', { error });
    }),
  );
  serveDocument(app, definition);
  await app.init();
  await fastify.ready();
  assertRoutesDeclarePermissions(app, [...Object.keys(definition.permissions), operatePermission]);
  return app;
}

/** Takes the service's places towards the others: it receives its messages and answers its questions. */
function join(
  definition: ServiceDefinition,
  transport: Transport,
  database: Database,
  inboxes: ReadonlyMap<string, Inbox>,
  metrics: Metrics,
): Promise<Stop[]> {
  const measured = measuredReceipt(metrics);
  const receipts = (definition.consumers ?? []).map(({ name, handlers }) =>
    transport.subscribe({
      consumer: `${definition.name}.${name}`,
      types: handlers.map(({ contract }) => contract.type),
      receive: measured(name, (batch) => inboxes.get(name)?.receive(batch) ?? Promise.resolve()),
    }),
  );
  const answers = (definition.answers ?? []).map((each) => serveAnswer(transport, database, each));
  return Promise.all([...receipts, ...answers]);
}
