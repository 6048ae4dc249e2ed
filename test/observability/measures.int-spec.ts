import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { feedbackGiven } from '@nelikentta/contracts';
import { InProcessTransport } from '@nelikentta/messaging';
import { Metrics } from '@nelikentta/observability';
import { type Slice, startSlice } from '@nelikentta/testing';
import { startRegistry } from '../access/careless-requests.js';
import { until } from '../journeys/main-job.js';
import { message, NatsHouse, smallDeclaration } from '../nats/nats-house.js';
import { notes } from '../service/notes.js';
import { describeWith } from '../toolbox/describe-with.js';

/** The value of a sample; undefined when it is not told. */
const valueIn = (text: string, sample: string): number | undefined => {
  const line = text.split('\n').find((each) => each.startsWith(`${sample} `));
  return line === undefined ? undefined : Number(line.split(' ').at(-1));
};

describe('A service measures', () => {
  let slice: Slice;
  const metrics = async () => (await slice.anonymous.get('/metrics').expect(200)).text;
  const value = async (sample: string) => valueIn(await metrics(), sample);
  afterEach(() => slice.stop());

  it('how many facts wait to be published, and how old the oldest is', async () => {
    const transport = new InProcessTransport();
    transport.publish = () => Promise.reject(new Error('NATS is away.'));
    slice = await startRegistry({ transport, logLines: [], now: new Date(Date.now() - 3_600_000) });
    const waiting = 'nelikentta_outbox_waiting{service="customer-registry"}';
    await until(async () => (await value(waiting)) === 0);
    const person = { actorLevel: 'individual', givenNames: 'Aino', familyName: 'Virtanen', birthYear: 1984 };
    await slice.post('/v1/customers').send(person).expect(201);
    await until(async () => (await value(waiting)) === 1);
    expect(await value('nelikentta_outbox_oldest_seconds{service="customer-registry"}')).toBeGreaterThanOrEqual(3600);
  });

  it('what is parked, at which consumer, over all municipalities', async () => {
    slice = await startSlice(notes, { logLines: [] });
    const parked = 'nelikentta_parked_messages{consumer="feedback",service="notes"}';
    expect(await value(parked)).toBe(0);
    await slice.deliver(feedbackGiven, feedbackGiven.example, '049');
    await slice.deliver(feedbackGiven, feedbackGiven.example, '091');
    expect(await value(parked)).toBe(2);
    expect(await value('nelikentta_messages_received_total{consumer="feedback",service="notes"}')).toBe(2);
    const rolledBack = 'nelikentta_transaction_seconds_count{service="notes",mode="write",outcome="rolled-back"}';
    // Each is tried three times before it is put aside.
    expect(await value(rolledBack)).toBe(6);
  });

  it('statements that were slow, by verb and tables, and nothing of what was asked with them', async () => {
    slice = await startRegistry({ logLines: [] });
    const person = { actorLevel: 'individual', givenNames: 'Kanarialainen', familyName: 'Hidas', birthYear: 1984 };
    await slice.owner.query('BEGIN; LOCK TABLE customer');
    const registered = slice.post('/v1/customers').send(person).expect(201).then();
    await wait(1500);
    await slice.owner.query('COMMIT');
    await registered;
    const slow = (await metrics()).split('\n').filter((line) => line.startsWith('nelikentta_slow_statement'));
    const longest =
      /^nelikentta_slow_statement_longest_seconds\{statement="INSERT:[0-9a-f]{8}:customer",service="customer-registry"\} \d/;
    expect(slow).toEqual(expect.arrayContaining([expect.stringMatching(longest)]));
    expect(slow.join()).not.toMatch(/Kanarialainen|Hidas|1984/);
  });

  it('tasks, and those that fail', async () => {
    const failing = { name: 'fail', everyMs: 3_600_000, run: () => Promise.reject(new Error('Not yet.')) };
    slice = await startSlice({ ...notes, tasks: [failing] }, { logLines: [], municipalities: ['049'] });
    await expect(slice.service.settle()).rejects.toThrow('Not yet.');
    expect(await value('nelikentta_task_failures_total{task="fail",service="notes"}')).toBe(1);
    expect(await value('nelikentta_task_seconds_count{service="notes",task="fail"}')).toBe(1);
  });
});

const describeWithNats = await describeWith('nats-server');

describeWithNats('A consumer over NATS', () => {
  it('is measured by what waits for it and by what came again', async () => {
    const house = await NatsHouse.start();
    await house.administer(smallDeclaration);
    const consumer = 'steering.catalogue';
    const subscribed = async (receive: () => Promise<void>) => {
      const metrics = new Metrics('steering');
      const transport = await house.transport('steering');
      transport.measureBy(metrics);
      const stop = await transport.subscribe({ consumer, types: [message('a', 1).type], receive });
      const value = async (metric: string) =>
        valueIn(await metrics.text(), `${metric}{consumer="catalogue",service="steering"}`);
      return { stop, value };
    };
    const publisher = await house.transport('catalogue');
    await publisher.publish(['a', 'b', 'c'].map((aggregate) => message(aggregate, 1)));

    const stuck = await subscribed(() => Promise.reject(new Error('Not yet.')));
    await until(async () => (await stuck.value('nelikentta_consumer_waiting')) === 3);
    expect(await stuck.value('nelikentta_messages_redelivered_total')).toBe(0);
    let held = 0;
    await stuck.stop();

    const next = await subscribed(() => Promise.resolve(void (held += 1)));
    await until(async () => (await next.value('nelikentta_consumer_waiting')) === 0);
    expect(held).toBeGreaterThan(0);
    expect(await next.value('nelikentta_messages_redelivered_total')).toBe(3);

    await house.stopServer();
    expect(await next.value('nelikentta_consumer_waiting')).toBeUndefined();
    expect(await next.value('nelikentta_messages_redelivered_total')).toBe(3);
    await next.stop();
    await house.stop();
  });
});
