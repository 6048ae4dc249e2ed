import { connect, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node';
import { inboxOf } from './subjects.js';

/** How a process reaches NATS, and as whom. */
export interface NatsOptions {
  /** Name of the service: its identity, and the prefix of its inbox. */
  readonly service: string;
  readonly servers: readonly string[];
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Authority of the server's certificate; switches TLS on. */
  readonly caFile?: string | undefined;
  readonly certificateFile?: string | undefined;
  readonly keyFile?: string | undefined;
}

const drainMs = 3000;
const dialMs = 3000;

/** Connects, and goes on trying for ever when the server is away: the outbox keeps what cannot be published meanwhile. */
export const connectNats = (options: NatsOptions): Promise<NatsConnection> =>
  connect({ ...connectionOptions(options), waitOnFirstConnect: true });

/** Connects, or rejects when the server cannot be reached now; what was reached once is sought for ever. */
export const connectOnce = (options: NatsOptions): Promise<NatsConnection> =>
  connect({ ...connectionOptions(options), timeout: dialMs });

const connectionOptions = ({ service, servers, user, password, ...tls }: NatsOptions): NodeConnectionOptions => ({
  name: service,
  servers: [...servers],
  inboxPrefix: inboxOf(service),
  maxReconnectAttempts: -1,
  reconnectTimeWait: 500,
  // A connection that is cut without a word is noticed by its silence.
  pingInterval: 3000,
  maxPingOut: 2,
  // Otherwise the stack is taken down for each message, in case that it fails.
  noAsyncTraces: true,
  // A certificate or a password that is being renewed is refused for a while; the process outlives that.
  ignoreAuthErrorAbort: true,
  ...(user !== undefined && { user }),
  ...(password !== undefined && { pass: password }),
  ...(tls.caFile !== undefined && { tls: tlsOptions(tls.caFile, tls.certificateFile, tls.keyFile) }),
});

const tlsOptions = (caFile: string, certFile: string | undefined, keyFile: string | undefined) => ({
  caFile,
  ...(certFile !== undefined && { certFile }),
  ...(keyFile !== undefined && { keyFile }),
});

/** Sends what waits to be sent and closes; closes all the same when the server is away. */
export async function disconnectNats(connection: NatsConnection): Promise<void> {
  if (connection.isClosed()) return;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, drainMs);
  });
  await Promise.race([connection.drain().catch(() => undefined), patience]);
  clearTimeout(timer);
  await connection.close();
}
