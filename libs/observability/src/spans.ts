import { context, type Context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { codeOf } from './safe.js';
import { attributesOf, type SpanFields } from './span-fields.js';
import { contextOf, isSampled, traceparentOf, tracer } from './trace.js';

/**
 * Does a piece of the work under way, and records how long it took where the trace is recorded. It never begins a trace: what
 * comes by itself every second leaves no spans.
 * @param name constant, or made of codes
 */
export async function spanned<T>(name: string, fields: SpanFields, work: () => Promise<T>): Promise<T> {
  if (!trace.getActiveSpan()?.isRecording()) return work();
  const span = tracer.startSpan(nameOf(name), { attributes: attributesOf(fields) });
  return context.with(trace.setSpan(context.active(), span), () => ended([span], work));
}

/** Records what has just ended and took so long. */
export function noteSpan(name: string, fields: SpanFields, milliseconds: number, failed: boolean): void {
  if (!trace.getActiveSpan()?.isRecording()) return;
  const startTime = performance.timeOrigin + performance.now() - milliseconds;
  const span = tracer.startSpan(nameOf(name), { kind: SpanKind.CLIENT, attributes: attributesOf(fields), startTime });
  if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** A verb and a code. */
const nameOf = (name: string): string => name.split(' ').map(codeOf).join(' ');

/** A message or question that causes work here. */
export interface Cause {
  /** `publish …`, `process …`, `answer …` and the like. */
  readonly name: string;
  readonly traceparent?: string | undefined;
  readonly fields: SpanFields;
}

const kinds = { publish: SpanKind.PRODUCER, process: SpanKind.CONSUMER, answer: SpanKind.SERVER } as const;

/**
 * Does work that several messages cause together: a span of it stands in the trace of each. What the work causes in its turn
 * belongs to the first of the traces, and the spans in the others point there.
 * @param work is handed what continues each trace, by the place of its cause
 */
export async function spannedFor<T>(
  causes: readonly Cause[],
  kind: keyof typeof kinds,
  work: (traceparents: readonly (string | undefined)[]) => Promise<T>,
): Promise<T> {
  const parents = causes.map(({ traceparent }) => (traceparent === undefined ? undefined : contextOf(traceparent)));
  const first = parents.find((parent) => parent !== undefined);
  if (first === undefined) return work([]);
  if (!parents.some(isSampled)) return context.with(first, () => work([]));
  let leader: { span: Span; context: Context } | undefined;
  const spans = causes.map(({ name, fields }, place) => {
    const parent = parents[place];
    if (parent === undefined) return undefined;
    const links = leader ? [{ context: leader.span.spanContext() }] : [];
    const span = tracer.startSpan(nameOf(name), { kind: kinds[kind], attributes: attributesOf(fields), links }, parent);
    leader ??= { span, context: trace.setSpan(parent, span) };
    return span;
  });
  return context.with(leader?.context ?? first, () =>
    ended(
      spans.filter((span) => span !== undefined),
      () => work(spans.map(traceparentOf)),
    ),
  );
}

/** Ends the spans with the work. Of what failed they say which kind of fault, never its message, which may quote data. */
async function ended<T>(spans: readonly Span[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    for (const span of spans) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', faultOf(error));
    }
    throw error;
  } finally {
    for (const span of spans) span.end();
  }
}

function faultOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return codeOf(typeof code === 'string' ? code : error instanceof Error ? error.constructor.name : 'other');
}
