import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { encountersRecorded } from '@nelikentta/contracts';
import { freePort, until } from '../journeys/main-job.js';
import { describeWith } from '../toolbox/describe-with.js';
import { readExpressions, readPages, readText } from './monitoring.js';
import { askedIn, toldIn, unknownTo } from './promql.js';
import { RunningHouse, services } from './running-house.js';
import { type CollectedSpan, SpanCollector } from './span-collector.js';

const describeWithNats = await describeWith('nats-server');

const statusProgram = fileURLToPath(new URL('../../apps/nelikentta/dist/status/main.js', import.meta.url));
/** What a person sees at the terminal; rejects when the exit code says that something is not ready. */
const statusOf = async (...options: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [statusProgram, ...options], { env: { ...process.env, NO_COLOR: '1' } })).stdout;

describeWithNats('Five services seen from outside:', () => {
  let collector: SpanCollector;
  let house: RunningHouse;

  beforeAll(async () => {
    collector = await SpanCollector.start();
    house = await RunningHouse.start({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
  }, 300_000);
  afterAll(async () => {
    await house.stop();
    await collector.stop();
  });

  const said = ({ service, name }: CollectedSpan) => `${service}: ${name}`;

  it('a request is one trace from the request to its effect in another process', async () => {
    const person = { actorLevel: 'individual', givenNames: 'Aino', familyName: 'Virtanen', birthYear: 1984 };
    const { answer, traceId: ofPerson } = await house.post('/customer-registry/v1/customers', person);
    // What comes in one batch is worked on in the trace of the first, to which the others have a link.
    await until(async () => collector.spans.some((span) => span.traceId === ofPerson && span.service === 'segmentation'));
    const encounter = { at: '2026-05-04T10:00:00Z', channel: 'phone' };
    const { traceId } = await house.post(`/customer-registry/v1/customers/${answer.id}/encounters`, encounter);

    const effect = () =>
      collector.spans.find(
        (span) =>
          span.traceId === traceId &&
          span.service === 'segmentation' &&
          String(span.attributes['db.query.text']).includes('INSERT INTO inbox'),
      );
    await until(async () => effect() !== undefined && collector.pathTo(effect()!).length > 5);
    expect(collector.pathTo(effect()!).map(said)).toEqual([
      'customer-registry: POST /customer-registry/v1/customers/:customerId/encounters',
      'customer-registry: transaction',
      `customer-registry: publish ${encountersRecorded.type}`,
      `segmentation: process ${encountersRecorded.type}`,
      'segmentation: transaction',
      'segmentation: statement',
    ]);
    const [request] = collector.pathTo(effect()!);
    expect(request?.attributes).toMatchObject({ 'http.request.method': 'POST', 'http.response.status_code': 201 });
  });

  it('a question to another service is in the trace too', async () => {
    const { traceId } = await house.get('/steering/v1/key-measures?by=field');
    const answered = () => collector.spans.find((span) => span.traceId === traceId && span.name.startsWith('answer '));
    await until(async () => answered() !== undefined && collector.pathTo(answered()!).length > 2);
    expect(collector.pathTo(answered()!).map(({ service }) => service)).toContain('steering');
    expect(answered()!.service).not.toBe('steering');
  });

  it('a trace shows neither who it is about nor what was said', async () => {
    const words = 'Kanarinlintu';
    const person = {
      actorLevel: 'individual',
      givenNames: words,
      familyName: words,
      birthYear: 1984,
      identityCode: '131052-9085',
    };
    const { traceId } = await house.post('/customer-registry/v1/customers', person);
    await until(async () => collector.spans.some((span) => span.traceId === traceId && span.service === 'segmentation'));
    expect(collector.received.join('')).not.toMatch(/Kanarinlintu|131052-9085|Virtanen/i);
  });

  it('every metric and label that rules and dashboard name is told by a service', async () => {
    const told = toldIn((await Promise.all(services.map((service) => house.metricsOf(service)))).join('\n'));
    const asked = (await readExpressions()).flatMap(askedIn);
    expect(asked.length).toBeGreaterThan(40);
    expect(unknownTo(told, asked)).toEqual([]);
    expect(unknownTo(told, askedIn('rate(nelikentta_outbox_age[5m]) + nelikentta_parked_messages{line="facts"}'))).toEqual([
      'nelikentta_outbox_age',
      'nelikentta_parked_messages{line}',
    ]);
  });

  it('every metric that a page names is told by a service', async () => {
    const told = toldIn((await Promise.all(services.map((service) => house.metricsOf(service)))).join('\n'));
    const pages = await Promise.all((await readPages()).map((page) => readText(`runbooks/${page}`)));
    const named = [...pages.join('\n').matchAll(/\b(?:nelikentta|nodejs|process)_\w+/g)].map(([name]) => name);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !told.has(name) && !told.has(`${name}_count`))).toEqual([]);
  });

  it('npm run status shows that all is ready, and what is not', async () => {
    const status = JSON.parse(await statusOf('--address', house.address, '--json'));
    expect(status.services.map(({ name, state }: Record<string, unknown>) => [name, state])).toEqual(
      services.map((name) => [name, 'ready']),
    );
    const [, segmentation] = status.services;
    expect(segmentation).toMatchObject({ outbox: { waiting: 0 }, consumers: [{ name: 'facts', waiting: 0, parked: 0 }] });
    const nobody = `steering=http://127.0.0.1:${String(await freePort())}`;
    await expect(statusOf(nobody, '--lang', 'sv')).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/steering +svarar inte +– +– +0\n[^]*Någon tjänst är inte redo/),
    });
  });
});
