import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { createLog, currentTrace, currentTraceparent, Metrics, observe } from './index.js';

let lines: Record<string, unknown>[];
let metrics: Metrics;
let app: FastifyInstance;

beforeEach(() => {
  lines = [];
  const destination = { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) };
  metrics = new Metrics('registry');
  app = fastify();
  observe(app, { log: createLog({ service: 'registry', destination }), metrics });
  app.post('/v1/things/:id', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return { correlationId: currentTrace()?.correlationId, traceparent: currentTraceparent() };
  });
  app.get('/livez', () => 'ok');
});
afterEach(() => app.close());

const correlationId = '0198f4e7-a000-7000-8000-000000000001';
const traceId = '0af7651916cd43dd8448eb211c80319c';

describe('An observed service', () => {
  it("does a request's work in the caller's trace, after a body was read too, and gives the correlation back", async () => {
    const headers = { 'x-correlation-id': correlationId, traceparent: `00-${traceId}-b7ad6b7169203331-01` };
    const answer = await app.inject({ method: 'POST', url: '/v1/things/1', headers, payload: { large: 'x'.repeat(100_000) } });
    expect(answer.headers['x-correlation-id']).toBe(correlationId);
    expect(answer.json()).toEqual({
      correlationId,
      traceparent: expect.stringMatching(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`)),
    });
    expect(lines[0]).toMatchObject({ service: 'registry', correlationId, traceId, route: '/v1/things/:id', status: 200 });
  });

  it('begins a trace when the caller sends none, or something else in its place', async () => {
    const first = await app.inject({ method: 'POST', url: '/v1/things/1' });
    const second = await app.inject({
      method: 'POST',
      url: '/v1/things/1',
      headers: { traceparent: `00-${'0'.repeat(32)}-1-01` },
    });
    expect(first.headers['x-correlation-id']).toMatch(/^[0-9a-f]{32}$/);
    expect(second.headers['x-correlation-id']).not.toBe(first.headers['x-correlation-id']);
    expect(currentTrace()).toBeUndefined();
  });

  it('counts and times requests by route template', async () => {
    await app.inject({ method: 'POST', url: '/v1/things/1' });
    await app.inject({ method: 'POST', url: '/v1/things/2' });
    expect(await metrics.text()).toContain(
      'nelikentta_http_request_seconds_count{service="registry",method="POST",route="/v1/things/:id",status="200"} 2',
    );
  });

  it('does not fill the log with what machines ask', async () => {
    await app.inject({ method: 'GET', url: '/livez' });
    expect(lines).toEqual([]);
  });

  it('asks a gauge for its value when the metrics are read', async () => {
    let waiting = 0;
    metrics.gauge('outbox_waiting', 'Facts not yet published', [], (gauge) => {
      gauge.set(++waiting);
    });
    expect(await metrics.text()).toContain('nelikentta_outbox_waiting{service="registry"} 1');
    expect(await metrics.text()).toContain('nelikentta_outbox_waiting{service="registry"} 2');
  });

  it('tells the other metrics when one cannot be collected, and nothing that is no longer so', async () => {
    let isThere = true;
    metrics.gauge('waiting', 'What waits', ['consumer'], (gauge) => {
      if (!isThere) throw new Error('The database is away.');
      gauge.set(3, { consumer: 'facts' });
    });
    metrics.gauge('depth', 'How deep', [], (gauge) => {
      if (isThere) gauge.set(1);
    });
    metrics.counter('things_total', 'Things').add();
    const samples = async () =>
      (await metrics.text()).split('\n').filter((line) => /^nelikentta_(waiting|depth|things)/.test(line));
    expect(await samples()).toEqual([
      'nelikentta_waiting{consumer="facts",service="registry"} 3',
      'nelikentta_depth{service="registry"} 1',
      'nelikentta_things_total{service="registry"} 1',
    ]);
    isThere = false;
    expect(await samples()).toEqual(['nelikentta_things_total{service="registry"} 1']);
  });
});
