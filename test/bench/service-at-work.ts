import type { AddressInfo } from 'node:net';
import { InProcessTransport } from '@nelikentta/messaging';
import { createLog, startTracing } from '@nelikentta/observability';
import { Clock, type ServiceLogins } from '@nelikentta/persistence';
import { operatePermission, type RunningService, type ServiceDefinition, startService } from '@nelikentta/service';
import { FixedClock } from './fixed-clock.js';
import { issue } from './issuer.js';

/** The municipality that everything is measured in. */
export const municipality = '049';
/** The instant at which everything is measured: the data ends the day before. */
export const measuredAt = '2026-11-01T10:00:00.000Z';

/** A service that listens on a port of its own. */
export interface ServiceAtWork {
  readonly service: RunningService;
  readonly transport: InProcessTransport;
  /** Where its routes begin: `http://127.0.0.1:<port>/<service>`. */
  readonly address: string;
  /** Of somebody who may do everything, for a purpose. */
  readonly headers: Readonly<Record<string, string>>;
  get(path: string): Promise<unknown>;
  post(path: string, body?: object): Promise<unknown>;
}

export interface WorkOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Instead of the fixed instant, the real time. */
  readonly realTime?: boolean;
  readonly poolSize?: number;
  /** Address of a collector that gets the spans of every request. */
  readonly spansTo?: string;
  /** How long a silent PostgreSQL is waited for; what is only being filled may wait. */
  readonly patienceMs?: number;
  /** Shared with other services of the process. */
  readonly transport?: InProcessTransport;
}

/** Starts a service as tests do, but on a database that is there and with the pool of production. */
export async function serviceAtWork(
  definition: ServiceDefinition,
  logins: ServiceLogins,
  {
    settings = {},
    realTime = false,
    poolSize = 10,
    spansTo,
    patienceMs,
    transport = new InProcessTransport(),
  }: WorkOptions = {},
): Promise<ServiceAtWork> {
  if (spansTo !== undefined) await startTracing({ service: definition.name, endpoint: spansTo, share: 1 });
  const permissions = [...Object.keys(definition.permissions), operatePermission];
  const { verifier, token } = await issue(definition.name, municipality, permissions);
  const service = await startService(definition, {
    logins,
    transport,
    clock: realTime ? new Clock() : new FixedClock(measuredAt),
    poolSize,
    ...(patienceMs !== undefined && { patienceMs }),
    verifier,
    municipalities: [municipality],
    log: createLog({ service: definition.name, level: 'error' }),
    settings: definition.settings.parse(settings),
  });
  const server = service.app.getHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/${definition.name}`;
  const headers = { authorization: `Bearer ${token}`, purpose: 'steering' };
  return {
    service,
    transport,
    address,
    headers,
    get: (path) => answerOf(fetch(address + path, { headers })),
    post: (path, body) =>
      answerOf(
        fetch(address + path, {
          method: 'POST',
          headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
          ...(body && { body: JSON.stringify(body) }),
        }),
      ),
  };
}

async function answerOf(request: Promise<Response>): Promise<unknown> {
  const response = await request;
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${String(response.status)}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
