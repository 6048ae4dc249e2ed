import { context, SpanStatusCode } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { attributesOf } from './span-fields.js';
import { type RequestTrace, requestTrace } from './trace.js';

const traces = new WeakMap<FastifyRequest, RequestTrace>();
/** Asked every few seconds by the machines around a service; said only to who debugs, and not traced. */
const machineRoutes = /\/(livez|readyz|metrics)$/;

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unmatched';

/**
 * Makes a service's HTTP observable: each request runs within its trace, answers with `X-Correlation-Id`, is counted and timed by
 * route template, and leaves one log line and one span without address, query, headers or body.
 */
export function observe(fastify: FastifyInstance, { log, metrics }: { log: Log; metrics: Metrics }): void {
  const durations = metrics.histogram('http_request_seconds', 'Duration of HTTP requests', ['method', 'route', 'status']);

  fastify.addHook('onRequest', (request, reply, done) => {
    const route = routeOf(request);
    const trace = requestTrace(machineRoutes.test(route) ? undefined : `${request.method} ${route}`, request.headers);
    traces.set(request, trace);
    void reply.header('X-Correlation-Id', trace.correlationId);
    context.with(trace.context, done);
  });
  // Reading a body leaves the asynchronous context in which the request arrived.
  fastify.addHook('preValidation', (request, _reply, done) => {
    context.with(traces.get(request)?.context ?? context.active(), done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const trace = traces.get(request);
    const [route, { method }, { statusCode: status }] = [routeOf(request), request, reply];
    durations.observe(reply.elapsedTime / 1000, { method, route, status: String(status) });
    const line = { method, route, status, durationMs: Math.round(reply.elapsedTime * 10) / 10 };
    context.with(trace?.context ?? context.active(), () => {
      log[machineRoutes.test(route) ? 'debug' : 'info']('HTTP request answered.', line);
    });
    if (trace?.span.isRecording()) {
      trace.span.setAttributes(attributesOf({ method, route, status }));
      if (status >= 500) trace.span.setStatus({ code: SpanStatusCode.ERROR });
    }
    trace?.span.end();
    done();
  });
}
