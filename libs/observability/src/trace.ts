import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** What ties together all that one request causes, in whichever service (W3C Trace Context). */
export interface Trace {
  /** Given by the caller or equal to the trace id; returned as `X-Correlation-Id`. */
  readonly correlationId: string;
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** This piece of work: 16 hexadecimal digits. */
  readonly spanId: string;
  readonly sampled: boolean;
}

const storage = new AsyncLocalStorage<Trace>();

/** The trace of the work under way; undefined outside requests and messages. */
export const currentTrace = (): Trace | undefined => storage.getStore();

/** Does the work within the trace: all that it calls and awaits sees it. */
export const inTrace = <T>(trace: Trace, work: () => T): T => storage.run(trace, work);

/** A trace that begins here. */
function newTrace(): Trace {
  const traceId = randomBytes(16).toString('hex');
  return { correlationId: traceId, traceId, spanId: randomBytes(8).toString('hex'), sampled: false };
}

/**
 * Continues the caller's trace. What does not look like an id is not taken over: a header is free text, and would end up in logs.
 * @param correlationId UUID or 16 to 64 hexadecimal digits and hyphens
 * @param traceparent W3C header, version 00
 */
export function traceFrom(correlationId: unknown, traceparent: unknown): Trace {
  const begun = newTrace();
  const [, traceId, flags] = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})$/.exec(String(traceparent)) ?? [];
  const continued =
    traceId === undefined
      ? begun
      : { ...begun, traceId, correlationId: traceId, sampled: Number(`0x${flags ?? '00'}`) % 2 === 1 };
  return typeof correlationId === 'string' && /^[0-9a-f-]{16,64}$/i.test(correlationId)
    ? { ...continued, correlationId }
    : continued;
}

/** The header that hands the trace on, to another service or to an outbox row. */
export const traceparentOf = ({ traceId, spanId, sampled }: Trace): string =>
  `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
