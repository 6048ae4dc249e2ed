import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Envelope } from '@nelikentta/messaging';
import { jetstreamManager } from '@nats-io/jetstream';
import { type NatsTransport, unappliedMessages } from '@nelikentta/messaging/nats';
import { describeWith } from '../toolbox/describe-with.js';
import { message, NatsHouse, smallDeclaration } from './nats-house.js';
import { until } from './until.js';

const describeWithNats = await describeWith('nats-server');
const consumer = 'steering.catalogue';
// As the consumers are declared: after this silence the server sends a message again.
const heldMs = (smallDeclaration.consumers[0]?.config.ack_wait ?? 0) / 1_000_000;
const types = ['nelikentta.catalogue.services.changed.v1'];
const aggregates = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

let house: NatsHouse;
beforeEach(async () => {
  house = await NatsHouse.start();
  await house.administer(smallDeclaration);
});
afterEach(() => house.stop());

/** Notes what a consumer received, in order. */
const ledger = () => {
  const received: Envelope[] = [];
  return {
    received,
    receive: (batch: readonly Envelope[]) => {
      received.push(...batch);
      return Promise.resolve();
    },
    versionsOf: (aggregate: string) =>
      received.filter(({ subject }) => subject === aggregate).map(({ aggregateversion }) => aggregateversion),
  };
};

/** Messages under way that the server has sent more than once. */
async function sentAgain({ link }: NatsTransport): Promise<number> {
  const manager = await jetstreamManager(link.connection);
  const lines = await Promise.all(
    smallDeclaration.consumers.map(({ stream, config }) => manager.consumers.info(stream, config.durable_name)),
  );
  return lines.reduce((sum, { num_redelivered: redelivered }) => sum + redelivered, 0);
}

const versions = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const history = (from: number, to: number): Envelope[] =>
  versions(from, to).flatMap((version) => aggregates.map((aggregate) => message(aggregate, version)));

describeWithNats('Messages over NATS', () => {
  it('reach the consumer once and in order, though the relay sends them twice', async () => {
    const [publisher, receiver] = [await house.transport('catalogue'), await house.transport('steering')];
    const { received, receive, versionsOf } = ledger();
    const stop = await receiver.subscribe({ consumer, types, receive });
    const sent = history(1, 25);
    await publisher.publish(sent);
    await publisher.publish(sent);
    await until(() => received.length >= sent.length);
    await wait(200);
    expect(received).toHaveLength(sent.length);
    for (const aggregate of aggregates) expect(versionsOf(aggregate)).toEqual(versions(1, 25));
    await stop();
  });

  it('are kept behind the place where they belong, or not at all', async () => {
    const publisher = await house.transport('catalogue');
    const place = await publisher.publish(history(1, 3), 0);
    expect(place).toBe(3 * aggregates.length);
    const behind = await publisher.publish(history(4, 5), place);
    expect(behind).toBe(5 * aggregates.length);
    await expect(publisher.publish(history(6, 7), place)).rejects.toThrow('wrong last sequence');
    await expect(publisher.publish(history(6, 7), behind + 1)).rejects.toThrow('wrong last sequence');
    expect((await publisher.keeper('catalogue')).place).toBe(behind);
  });

  it('that belong behind one that is not taken are not kept either', async () => {
    const publisher = await house.transport('catalogue');
    const [first, second, third] = [message('a', 1), message('a', 2), message('a', 3)];
    const place = await publisher.publish([second]);
    // Known already, the second takes no place again: the third would come to lie behind the first.
    await expect(publisher.publish([first, second, third], place)).rejects.toThrow('wrong last msg ID');
    expect((await publisher.keeper('catalogue')).place).toBe(place + 1);
  });

  it('keep their order with two processes of one consumer, when the one at work dies with messages in hand', async () => {
    const publisher = await house.transport('catalogue');
    const [first, second] = [await house.transport('steering'), await house.transport('steering')];
    const { receive, versionsOf } = ledger();
    let died = false;
    let bury: () => void = () => undefined;
    const buried = new Promise<void>((resolve) => {
      bury = resolve;
    });
    const end = await first.subscribe({
      consumer,
      types,
      receive: (batch) => {
        return died ? buried : receive(batch);
      },
    });
    await publisher.publish(history(1, 5));
    await until(() => aggregates.every((each) => versionsOf(each).length === 5));
    const stop = await second.subscribe({ consumer, types, receive });
    died = true;
    await publisher.publish(history(6, 10));
    await wait(1000); // the first holds them and will never be done
    await first.link.connection.close();
    await publisher.publish(history(11, 15));
    await until(() => aggregates.every((each) => versionsOf(each).length >= 15), 60_000);
    for (const aggregate of aggregates) expect(versionsOf(aggregate)).toEqual(versions(1, 15));
    bury();
    await Promise.all([stop(), end()]);
  }, 90_000);

  it('carry their trace where it is read without opening them', async () => {
    const [publisher, listener] = [await house.transport('catalogue'), await house.transport('steering')];
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const heard = listener.link.connection.subscribe('nelikentta.>', { max: 1 });
    await listener.link.connection.flush();
    await publisher.publish([{ ...message('a', 1), traceparent }]);
    for await (const { headers } of heard) expect(headers?.get('traceparent')).toBe(traceparent);
  });

  it('are tried again before anything that followed, when they could not be applied', async () => {
    const [publisher, receiver] = [await house.transport('catalogue'), await house.transport('steering')];
    const { receive, versionsOf } = ledger();
    let databaseIsAway = true;
    const stop = await receiver.subscribe({
      consumer,
      types,
      receive: (batch) => (databaseIsAway ? Promise.reject(new Error('No database.')) : receive(batch)),
    });
    await publisher.publish([message('a', 1)]);
    await wait(300);
    await publisher.publish([message('a', 2)]);
    databaseIsAway = false;
    await until(() => versionsOf('a').length === 2);
    expect(versionsOf('a')).toEqual([1, 2]);
    await stop();
  });

  it('stay with who applies them for longer than the server would wait: nobody gets them again', async () => {
    const publisher = await house.transport('catalogue');
    const [first, second] = [await house.transport('steering'), await house.transport('steering')];
    const { received, receive } = ledger();
    const slow = async (batch: readonly Envelope[]) => {
      await receive(batch);
      await wait(heldMs * 2);
    };
    const stops = [await first.subscribe({ consumer, types, receive: slow })];
    stops.push(await second.subscribe({ consumer, types, receive: slow }));
    await publisher.publish([message('a', 1)]);
    await until(() => received.length > 0);
    await wait(heldMs * 1.7);
    expect(await sentAgain(publisher)).toBe(0);
    await until(async () => (await unappliedMessages(publisher.link.connection, smallDeclaration)) === 0);
    expect(received.map(({ aggregateversion }) => aggregateversion)).toEqual([1]);
    await Promise.all(stops.map((stop) => stop()));
  }, 60_000);

  it('that are none of ours are thrown away and hold nothing back', async () => {
    const [publisher, receiver] = [await house.transport('catalogue'), await house.transport('steering')];
    const { receive, versionsOf } = ledger();
    const stop = await receiver.subscribe({ consumer, types, receive });
    for (const line of [0, 1, 2, 3])
      publisher.link.connection.publish(`nelikentta.049.catalogue.services.changed.v1.${String(line)}`, 'gibberish');
    await publisher.publish(aggregates.map((aggregate) => message(aggregate, 1)));
    await until(() => aggregates.every((each) => versionsOf(each).length === 1));
    await stop();
  });

  it('go on when the server lost its streams and they were made again', async () => {
    const [publisher, receiver] = [await house.transport('catalogue'), await house.transport('steering')];
    const { receive, versionsOf } = ledger();
    const stop = await receiver.subscribe({ consumer, types, receive });
    await publisher.publish([message('a', 1)]);
    await until(() => versionsOf('a').length === 1);
    const { name: before } = await publisher.keeper('catalogue');
    await house.stopServer();
    await house.startServer('lost');
    await expect(publisher.publish([message('a', 2)])).rejects.toThrow();
    expect(await house.administer(smallDeclaration)).toHaveLength(5);
    await until(() => publisher.link.isReachable);
    expect((await publisher.keeper('catalogue')).name).not.toBe(before);
    await publisher.publish([message('a', 2)]);
    await until(() => versionsOf('a').length === 2, 30_000);
    await stop();
  }, 60_000);

  it('let go in time of a server that is away', async () => {
    const receiver = await house.transport('steering');
    const stop = await receiver.subscribe({ consumer, types, receive: () => Promise.resolve() });
    await wait(200);
    await house.stopServer();
    const began = performance.now();
    await stop();
    await house.stop();
    expect(performance.now() - began).toBeLessThan(15_000);
    house = await NatsHouse.start();
  }, 30_000);
});

describeWithNats('Streams and consumers', () => {
  it('stay as they are when they are as declared, and are mended when they are not', async () => {
    expect(await house.administer(smallDeclaration)).toEqual([]);
    const [stream] = smallDeclaration.streams;
    const other = { ...smallDeclaration, streams: [{ ...stream!, max_bytes: 1024 ** 2 }] };
    expect(await house.administer(other)).toEqual(['catalogue']);
    expect(await house.administer(smallDeclaration)).toEqual(['catalogue']);
  });
});
