import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { answering } from './answering.js';

/** What to ask of a server, and how hard. */
export interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly connections: number;
  readonly requests: readonly {
    readonly method: 'GET' | 'POST';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    /** Whether each carries an `Idempotency-Key` of its own. */
    readonly isKeyed?: boolean;
  }[];
}

/** How a server answered. */
export interface Answered {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers other than 2xx, and requests without any. */
  readonly failed: number;
}

const withKey = (request: autocannon.Request): autocannon.Request => ({
  ...request,
  headers: { ...request.headers, 'idempotency-key': randomUUID() },
});

async function loaded({ url, seconds, connections, requests }: Load): Promise<Answered> {
  const result = await autocannon({
    url,
    duration: seconds,
    connections,
    requests: requests.map(({ isKeyed, ...request }) => ({
      ...request,
      headers: { ...request.headers },
      ...(isKeyed === true && { setupRequest: withKey }),
    })),
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

answering(loaded);
