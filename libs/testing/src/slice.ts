import { randomUUID } from 'node:crypto';
import type { Contract, Question } from '@nelikentta/contracts';
import { InProcessTransport, type Transport } from '@nelikentta/messaging';
import type { TokenVerifier } from '@nelikentta/auth';
import { Clock, connectPlainly, type Login, provision, type ServiceLogins } from '@nelikentta/persistence';
import {
  migrateService,
  operatePermission,
  type RunningService,
  type ServiceDefinition,
  startService,
} from '@nelikentta/service';
import { createLog, type Log } from '@nelikentta/observability';
import type pg from 'pg';
import { delivery } from './delivery.js';
import type { Actor } from './actor.js';
import { agentFor, type Agent } from './agent.js';
import { TestIssuer } from './test-issuer.js';
import { testServer } from './test-server.js';

/** A clock that a test sets; until then, the real one. */
export class TestClock extends Clock {
  private chosen: Date | undefined;

  set(now: Date | string): void {
    this.chosen = new Date(now);
  }

  override now(): Date {
    return this.chosen ?? super.now();
  }
}

export interface SliceOptions {
  readonly now?: Date | string;
  /** As the environment would give them, before the service's schema parses them. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly municipalities?: readonly string[];
  /** Of another issuer than the slice's own; then requests are sent with `bearing`. */
  readonly verifier?: TokenVerifier;
  /** Of another kind than within this process. */
  readonly transport?: Transport;
  /** Where log lines go; without it, errors go to standard output. */
  readonly logLines?: string[];
}

/** One service, whole, over HTTP on real PostgreSQL: what a slice test talks to. `get`, `post` … are sent by an actor who may do everything in Espoo. */
export interface Slice extends Agent {
  readonly service: RunningService;
  readonly clock: TestClock;
  /** The superuser, to look behind row-level security. */
  readonly owner: pg.Client;
  readonly logins: ServiceLogins;
  readonly issuer: TestIssuer;
  readonly transport: Transport;
  /** The same requests sent by someone else. */
  as(actor: Actor): Agent;
  /** The same requests with a token from elsewhere. */
  bearing(token: string): Agent;
  readonly anonymous: Agent;
  /** Feeds a message through the service's real inbox, as another service's relay would. */
  deliver<Data>(contract: Contract<Data>, data: Data, municipality?: string): Promise<void>;
  /** Data of what the service told others by this contract, oldest first. */
  published<Data>(contract: Contract<Data>): Promise<Data[]>;
  /** Answers a question in another service's place. */
  answer<Input, Output>(question: Question<Input, Output>, respond: (input: Input) => Output): Promise<void>;
  /** Runs tasks and relay until both rest. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a service on a database of its own in the run's server. */
export async function startSlice(definition: ServiceDefinition, options: SliceOptions = {}): Promise<Slice> {
  const superuser = testServer();
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const logins = await provision(superuser, definition.name, 'test', database);
  const owner = await connectPlainly({ ...superuser, database });
  const issuer = TestIssuer.create();
  const transport = options.transport ?? new InProcessTransport();
  const clock = new TestClock();
  if (options.now !== undefined) clock.set(options.now);
  await migrateService(definition, logins.owner);
  const service = await startService(definition, {
    logins,
    transport,
    verifier: options.verifier ?? issuer.verifierFor(definition.name),
    municipalities: options.municipalities ?? ['049', '091'],
    log: logOf(definition.name, options.logLines),
    settings: definition.settings.parse(options.settings ?? {}),
    poolSize: 6,
    patienceMs: 20_000,
    clock,
  });
  const everything: Required<Actor> = {
    municipality: '049',
    permissions: [...Object.keys(definition.permissions), operatePermission],
    subject: 'test',
  };
  const bearing = (token: string) => agentFor(service, token);
  const as = (actor: Actor) => bearing(issuer.tokenFor(definition.name, { ...everything, ...actor }));
  return {
    ...as({}),
    service,
    clock,
    owner,
    logins,
    issuer,
    transport,
    as,
    bearing,
    anonymous: agentFor(service, undefined),
    ...delivery(service, transport, owner, clock),
    answer: async (question, respond) => {
      await transport.answer(question.name, (payload) =>
        Promise.resolve(respond(question.input.parse((payload as { input: unknown }).input))),
      );
    },
    stop: async () => {
      await service.stop();
      await owner.end();
      await dropDatabase(superuser, database);
    },
  };
}

const logOf = (service: string, lines?: string[]): Log =>
  lines
    ? createLog({ service, level: 'debug', destination: { write: (line) => lines.push(line) } })
    : createLog({ service, level: 'error' });

async function dropDatabase(superuser: Login, database: string): Promise<void> {
  const client = await connectPlainly(superuser);
  await client.query(`DROP DATABASE ${client.escapeIdentifier(database)} WITH (FORCE)`);
  await client.end();
}
