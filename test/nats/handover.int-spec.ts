import { setTimeout as wait } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Stop } from '@nelikentta/messaging';
import type { NatsTransport } from '@nelikentta/messaging/nats';
import { describeWith } from '../toolbox/describe-with.js';
import { message, NatsHouse, smallDeclaration } from './nats-house.js';
import { until } from './until.js';

const describeWithNats = await describeWith('nats-server');
const aggregates = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

let house: NatsHouse;
beforeEach(async () => {
  house = await NatsHouse.start();
  await house.administer(smallDeclaration);
});
afterEach(() => house.stop());

/** What the processes of one consumer applied, all in one table as it were. */
class Applied {
  readonly all: { readonly aggregate: string; readonly version: number; readonly by: string }[] = [];

  /** Takes a place as one of the processes; each batch takes a moment to apply. What comes again is for the inbox to know. */
  join(transport: NatsTransport, by: string): Promise<Stop> {
    return transport.subscribe({
      ...line,
      receive: async (batch) => {
        await wait(20);
        for (const { subject, aggregateversion } of batch) this.all.push({ aggregate: subject, version: aggregateversion, by });
      },
    });
  }

  versionsOf(aggregate: string): number[] {
    return this.all.filter((each) => each.aggregate === aggregate).map(({ version }) => version);
  }
}

/** Publishes the next version of every aggregate again and again; gives how many versions there are when told to end. */
function publishOn(publisher: NatsTransport): () => Promise<number> {
  let ending = false;
  const publish = async () => {
    let version = 0;
    while (!ending) {
      version += 1;
      await publisher.publish(aggregates.map((aggregate) => message(aggregate, version)));
    }
    return version;
  };
  const running = publish();
  return () => {
    ending = true;
    return running;
  };
}

describeWithNats('Lines that a process hands over when it ends', () => {
  it('are another’s at once, under load, with every aggregate in order and nothing lost', async () => {
    const publisher = await house.transport('catalogue');
    const applied = new Applied();
    let stop = await applied.join(await house.transport('steering'), '0');
    const end = publishOn(publisher);
    await until(() => applied.all.length > 100);
    const pauses: number[] = [];
    for (const next of ['1', '2', '3']) {
      const stopNext = await applied.join(await house.transport('steering'), next);
      await wait(300);
      const began = performance.now();
      await stop();
      await until(() => aggregates.every((each) => applied.all.some(({ aggregate, by }) => aggregate === each && by === next)));
      pauses.push(performance.now() - began);
      stop = stopNext;
    }
    const versions = await end();
    await until(() => aggregates.every((each) => applied.versionsOf(each).length >= versions), 30_000);
    await stop();
    for (const each of aggregates) expect(firstTimes(applied.versionsOf(each))).toEqual(upTo(versions));
    // Handed over, not given away by the server after a silence of five seconds.
    expect(Math.max(...pauses)).toBeLessThan(4000);
  }, 90_000);

  it('stay with who has them when one of the others ends', async () => {
    const publisher = await house.transport('catalogue');
    const applied = new Applied();
    const stop = await applied.join(await house.transport('steering'), 'at work');
    await publisher.publish(aggregates.map((aggregate) => message(aggregate, 1)));
    await until(() => applied.all.length === aggregates.length);
    const stopIdle = await applied.join(await house.transport('steering'), 'idle');
    await wait(300);
    await stopIdle();
    await publisher.publish(aggregates.map((aggregate) => message(aggregate, 2)));
    await until(() => applied.all.length === 2 * aggregates.length);
    expect(new Set(applied.all.map(({ by }) => by))).toEqual(new Set(['at work']));
    await stop();
  }, 30_000);
});

describeWithNats('Lines that the server gives to another process', () => {
  it('are begun only when all that the one before had in hand has come, however much comes meanwhile', async () => {
    const publisher = await house.transport('catalogue');
    const applied = new Applied();
    const before = await house.transport('steering');
    let taken = 0;
    let bury: () => void = () => undefined;
    const buried = new Promise<void>((resolve) => {
      bury = resolve;
    });
    const end = await before.subscribe({
      ...line,
      receive: (batch) => {
        taken += batch.length;
        return buried;
      },
    });
    await publisher.publish(aggregates.map((aggregate) => message(aggregate, 1)));
    await until(() => taken > 0);
    await wait(500);
    const stop = await applied.join(await house.transport('steering'), 'next');
    await wait(300);
    await before.link.connection.close();
    for (const partition of [0, 1, 2, 3]) await unpin(publisher, partition);
    for (let version = 2; version <= 300; version += 1)
      await publisher.publish(aggregates.map((aggregate) => message(aggregate, version)));
    await until(() => aggregates.every((each) => applied.versionsOf(each).length >= 300), 40_000);
    bury();
    await Promise.all([stop(), end()]);
    for (const each of aggregates) expect(firstTimes(applied.versionsOf(each))).toEqual(upTo(300));
  }, 90_000);

  it('stay with that one when the one before ends just then', async () => {
    const publisher = await house.transport('catalogue');
    const [before, next] = [await house.transport('steering'), await house.transport('steering')];
    let isAtWork = false;
    let finish: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const stopBefore = await before.subscribe({
      ...line,
      receive: () => {
        isAtWork = true;
        return finished;
      },
    });
    await publisher.publish([message('a', 1)]);
    await until(() => isAtWork);
    const stop = await new Applied().join(next, 'next');
    await wait(300);
    const partition = crc32('a') % 4;
    await unpin(publisher, partition);
    await publisher.publish([message('a', 2)]);
    // By its next request for messages the one before learns of it.
    await wait(3000);
    const rightful = await holderOf(publisher, partition);
    expect(rightful).toBeDefined();
    const stopped = stopBefore();
    finish();
    await stopped;
    expect(await holderOf(publisher, partition)).toBe(rightful);
    await stop();
  }, 60_000);
});

const line = { consumer: 'steering.catalogue', types: ['nelikentta.catalogue.services.changed.v1'] };
const durableOf = (partition: number): string => `steering_catalogue_${String(partition)}`;

async function unpin({ link }: NatsTransport, partition: number): Promise<void> {
  const manager = await jetstreamManager(link.connection);
  await manager.consumers.unpin('catalogue', durableOf(partition), 'line').catch(() => undefined);
}

async function holderOf({ link }: NatsTransport, partition: number): Promise<string | undefined> {
  const manager = await jetstreamManager(link.connection);
  const info = await manager.consumers.info('catalogue', durableOf(partition));
  const { priority_groups: groups } = info as { priority_groups?: readonly { readonly pinned_client_id?: string }[] };
  return groups?.[0]?.pinned_client_id;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const firstTimes = (versions: readonly number[]): number[] => [...new Set(versions)];
