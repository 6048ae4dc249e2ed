import {
  type Context,
  context,
  createContextKey,
  isSpanContextValid,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  trace,
  TraceFlags,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { randomDigits } from './random-digits.js';

// What a request or message causes is known by OpenTelemetry's context, whether or not spans are recorded.
context.setGlobalContextManager(new AsyncLocalStorageContextManager());

/** Makes spans of those traces that are recorded; costs next to nothing while none is. */
export const tracer = trace.getTracer('nelikentta');

const correlation = createContextKey('correlation id');

/** What ties together all that one request causes, in whichever service (W3C Trace Context). */
export interface Trace {
  /** Given by the caller or equal to the trace id; returned as `X-Correlation-Id`. */
  readonly correlationId: string;
  /** 32 hexadecimal digits. */
  readonly traceId: string;
}

/** The trace of the work under way; undefined outside requests and messages. */
export function currentTrace(): Trace | undefined {
  const active = context.active();
  const found = trace.getSpanContext(active);
  return (
    found && { correlationId: (active.getValue(correlation) as string | undefined) ?? found.traceId, traceId: found.traceId }
  );
}

/** The header that hands the present trace on, to another service or to an outbox row. */
export const currentTraceparent = (): string | undefined => traceparentOf(trace.getSpan(context.active()));

export function traceparentOf(span: Span | undefined): string | undefined {
  if (!span) return undefined;
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${(traceFlags & TraceFlags.SAMPLED) === 0 ? '00' : '01'}`;
}

/** Continues the trace of a W3C header, version 00; undefined when there is none or it is something else. */
export function contextOf(traceparent: unknown): Context | undefined {
  const [, traceId, spanId, flags] =
    /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/.exec(String(traceparent)) ?? [];
  if (traceId === undefined || spanId === undefined) return undefined;
  const traceFlags = Number(`0x${flags ?? '00'}`) & TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

export const isSampled = (of: Context | undefined): boolean =>
  of !== undefined && ((trace.getSpanContext(of)?.traceFlags ?? 0) & TraceFlags.SAMPLED) !== 0;

/** A request under way: where its work runs, and its span, to be ended with it. */
export interface RequestTrace {
  readonly correlationId: string;
  readonly context: Context;
  readonly span: Span;
}

/**
 * Continues the caller's trace or begins one. What does not look like an id is not taken over: a header is free text, and would
 * end up in logs.
 * @param name of the span; undefined records none
 * @param headers `x-correlation-id` as a UUID or 16 to 64 hexadecimal digits and hyphens, and `traceparent`
 */
export function requestTrace(name: string | undefined, headers: Readonly<Record<string, unknown>>): RequestTrace {
  const parent = contextOf(headers['traceparent']) ?? ROOT_CONTEXT;
  const recorded = name === undefined ? trace.getSpan(parent) : tracer.startSpan(name, { kind: SpanKind.SERVER }, parent);
  const span = recorded && isSpanContextValid(recorded.spanContext()) ? recorded : unrecorded();
  const given = headers['x-correlation-id'];
  const { traceId } = span.spanContext();
  const correlationId = typeof given === 'string' && /^[0-9a-f-]{16,64}$/i.test(given) ? given : traceId;
  return { correlationId, span, context: trace.setSpan(parent, span).setValue(correlation, correlationId) };
}

/** A trace that nobody records still ties the lines of a log together. */
const unrecorded = (): Span =>
  trace.wrapSpanContext({
    traceId: randomDigits(32),
    spanId: randomDigits(16),
    traceFlags: TraceFlags.NONE,
  });
