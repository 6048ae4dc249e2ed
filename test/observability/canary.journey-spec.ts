import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { restatementOf } from '@nelikentta/contracts';
import { declare } from '@nelikentta/messaging/nats';
import { spannedFor, startTracing } from '@nelikentta/observability';
import type { Slice } from '@nelikentta/testing';
import { askCarelessly, canaries, startRegistry } from '../access/careless-requests.js';
import { until } from '../journeys/main-job.js';
import { message, NatsHouse, readInstallation } from '../nats/nats-house.js';
import { describeWith } from '../toolbox/describe-with.js';
import { SpanCollector } from './span-collector.js';

const describeWithNats = await describeWith('nats-server');

describeWithNats('A name, an identity code, an address or a customer’s words', () => {
  const lines: string[] = [];
  /** Every line that went over NATS: subjects, headers and messages, of questions to JetStream too. */
  const wire: string[] = [];
  let house: NatsHouse;
  let collector: SpanCollector;
  let stopTracing: () => Promise<void>;
  let slice: Slice;

  beforeAll(async () => {
    house = await NatsHouse.start();
    await house.administer(declare(await readInstallation()));
    const listener = await house.connect('listener');
    listener.subscribe('>', {
      callback: (_, { subject, headers, data }) => {
        const values = (headers?.keys() ?? []).map((key) => `${key}: ${headers?.get(key) ?? ''}`);
        wire.push([subject, ...values, Buffer.from(data).toString()].join(' '));
      },
    });
    await listener.flush();
    // The listener hears questions too, so that nobody else's silence would be told at once.
    const catalogue = await house.transport('service-catalogue');
    await catalogue.answer(restatementOf('service-catalogue').name, () => Promise.resolve({ data: null, upTo: null }));
    collector = await SpanCollector.start();
    stopTracing = await startTracing({ service: 'customer-registry', endpoint: collector.endpoint, share: 1 });
    slice = await startRegistry({ logLines: lines, transport: await house.transport('customer-registry') });
    await askCarelessly(slice);
    await until(async () => collector.spans.some(({ name }) => name.startsWith('publish ')));
    await until(async () => collector.spans.some(({ name }) => name.endsWith('/v1/imports/customers')));
  });
  afterAll(async () => {
    await slice.stop();
    await stopTracing();
    await collector.stop();
    await house.stop();
  });

  const expectNone = (text: string) => {
    for (const canary of Object.values(canaries)) expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
  };

  it('never go over NATS, neither as subject nor in a message', () => {
    expect(wire.join('\n')).toContain('nelikentta.049.customer-registry.customers.changed');
    expectNone(wire.join('\n'));
  });

  it('never show in a trace, though its statements do', () => {
    expect(collector.spans.length).toBeGreaterThan(50);
    expect(collector.received.join('')).toContain('INSERT INTO outbox');
    expectNone(collector.received.join('\n'));
  });

  it('never show in the log or the metrics of a service that is traced', async () => {
    expect(lines.join('')).toMatch(/"traceId":"[0-9a-f]{32}"/);
    expectNone(lines.join(''));
    expectNone((await slice.anonymous.get('/metrics').expect(200)).text);
  });

  it('would be found in a subject', async () => {
    const type = `nelikentta.customer-registry.${canaries.name}.changed.v1`;
    await slice.transport.publish([{ ...message('leak', 1), type }]);
    await until(async () => wire.some((line) => line.includes('changed.v1') && line.includes('leak')));
    expect(() => {
      expectNone(wire.join('\n'));
    }).toThrow();
  });

  it('would be found in a trace', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const address = { name: 'leak', traceparent, fields: { route: `/v1/customers/${canaries.name}` } };
    await spannedFor([address], 'process', () => Promise.resolve());
    await until(async () => collector.spans.some(({ name }) => name === 'leak'));
    expect(() => {
      expectNone(collector.received.join('\n'));
    }).toThrow();
  });
});
