import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TokenVerifier } from '@nelikentta/auth';
import { Inbox, Questions, Relay, Restating, type Stop, type Transport } from '@nelikentta/messaging';
import { type Log, Metrics } from '@nelikentta/observability';
import { Clock, type Database, databaseAt, Ids, type Login, migrate, type ServiceLogins } from '@nelikentta/persistence';
import { foundations } from './foundations.js';
import { join } from './join.js';
import { openDoors } from './open-doors.js';
import { Readiness } from './readiness.js';
import { measuredWork, measureService } from './service-measures.js';
import type { ServiceDefinition } from './service-definition.js';
import { Tasks } from './tasks.js';
import { workOfService } from './work-of-service.js';

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
  /** After which a PostgreSQL that is silent is away; longer where it shares a busy machine. */
  readonly patienceMs?: number;
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** A service at work. */
export interface RunningService {
  readonly name: string;
  readonly app: NestFastifyApplication;
  /** Resolves when it is ready for the first time: PostgreSQL answers and the tables are up to date. */
  readonly ready: Promise<void>;
  /** Answers one request; a server that several services share hands on what is theirs. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Does the tasks that are due and publishes what waits; gives whether there was nothing of either. */
  settle(): Promise<boolean>;
  /** Says that it is not ready any more and leaves messages, questions and tasks to other processes. Requests are still answered. */
  handOver(): Promise<void>;
  /** Hands over, finishes what is in hand, and lets go of everything. */
  stop(): Promise<void>;
}

/** Brings a service's tables up to date, as their owner. */
export const migrateService = (definition: ServiceDefinition, owner: Login): Promise<void> =>
  migrate(owner, stepsOf(definition));

const stepsOf = ({ migrations }: ServiceDefinition) => [...foundations, ...migrations];

/**
 * Opens a service's doors and joins it to the others. It needs neither PostgreSQL nor NATS to be there: without the one it refuses
 * what it is asked until it comes, without the other its outbox keeps what it has to say.
 */
export async function startService(definition: ServiceDefinition, surroundings: Surroundings): Promise<RunningService> {
  const { logins, transport, log, municipalities, poolSize = 10, clock = new Clock(), ids = new Ids() } = surroundings;
  const { verifier, settings, patienceMs } = surroundings;
  const database = databaseAt(logins.application, definition.entities, poolSize, stepsOf(definition), patienceMs);
  const readiness = new Readiness(database, log);
  const parts = { database, clock, ids };
  const inboxes = new Map((definition.consumers ?? []).map((consumer) => [consumer.name, new Inbox(consumer, parts)]));
  const metrics = surroundings.metrics ?? new Metrics(definition.name);
  transport.measureBy?.(metrics);
  const questions = new Questions(transport);
  const restating = new Restating(definition.consumers ?? [], { ...parts, questions, log });
  const doorParts = { ...parts, readiness, inboxes, restating, metrics, questions, verifier, settings };
  const app = await openDoors(definition, doorParts, log);
  const stops = await join(definition, transport, database, inboxes, metrics);
  const relay = startRelay(definition.name, surroundings, database);
  measureService({ metrics, database, municipalities, consumers: [...inboxes.keys()] });
  const work = workOfService(definition, { ...parts, transport, restating, metrics, log });
  const tasks = new Tasks(measuredWork(work, metrics), municipalities, log);
  tasks.start();
  const handOver = handingOver(readiness, [() => tasks.stop(), ...stops]);
  return {
    name: definition.name,
    app,
    ready: readiness.ready,
    handle: (request, response) => {
      app.getHttpAdapter().getInstance().routing(request, response);
    },
    settle: async () => {
      const worked = await tasks.runAll();
      return (await relay.isEmpty()) && !worked;
    },
    handOver,
    stop: async () => {
      await handOver();
      await app.close();
      await relay.stop();
      await database.close();
    },
  };
}

function handingOver(readiness: Readiness, stops: readonly Stop[]): () => Promise<void> {
  let done: Promise<unknown> | undefined;
  return async () => {
    readiness.leave();
    await (done ??= Promise.all(stops.map((stop) => stop())));
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
