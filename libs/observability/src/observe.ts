import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { inTrace, type Trace, traceFrom } from './trace.js';

const traces = new WeakMap<FastifyRequest, Trace>();
/** Asked every few seconds by the machines around a service; said only to who debugs. */
const machineRoutes = /\/(livez|readyz|metrics)$/;

/**
 * Makes a service's HTTP observable: each request runs within its trace, answers with `X-Correlation-Id`, is counted and timed by
 * route template, and leaves one log line without address, query, headers or body.
 */
export function observe(fastify: FastifyInstance, { log, metrics }: { log: Log; metrics: Metrics }): void {
  const durations = metrics.histogram('http_request_seconds', 'Duration of HTTP requests', ['method', 'route', 'status']);

  fastify.addHook('onRequest', (request, reply, done) => {
    const trace = traceFrom(request.headers['x-correlation-id'], request.headers['traceparent']);
    traces.set(request, trace);
    void reply.header('X-Correlation-Id', trace.correlationId);
    inTrace(trace, done);
  });
  // Reading a body leaves the asynchronous context in which the request arrived.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const trace = traces.get(request);
    if (trace) inTrace(trace, done);
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const { method } = request;
    const line = { method, route, status: reply.statusCode, durationMs: Math.round(reply.elapsedTime * 10) / 10 };
    durations.observe(reply.elapsedTime / 1000, { method, route, status: String(reply.statusCode) });
    const say = () => {
      log[machineRoutes.test(route) ? 'debug' : 'info']('HTTP request answered.', line);
    };
    const trace = traces.get(request);
    if (trace) inTrace(trace, say);
    else say();
    done();
  });
}
