import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Envelope, Questions } from '@nelikentta/messaging';
import { describeWith } from '../toolbox/describe-with.js';
import { message, NatsHouse, smallDeclaration } from './nats-house.js';
import { question } from './question.js';
import { until } from './until.js';

const describeWithNats = await describeWith('nats-server');
const subscriptionOf = (received: Envelope[]) => ({
  consumer: 'steering.catalogue',
  types: ['nelikentta.catalogue.services.changed.v1'],
  receive: (batch: readonly Envelope[]) => {
    received.push(...batch);
    return Promise.resolve();
  },
});

let house: NatsHouse;
beforeEach(async () => {
  house = await NatsHouse.start();
});
afterEach(() => house.stop());

describeWithNats('While NATS was never there yet', () => {
  it('what is needed of it is refused at once, and all goes on when it comes', async () => {
    await house.stopServer();
    const [publisher, receiver] = [house.joining('catalogue'), house.joining('steering')];
    const received: Envelope[] = [];
    const stop = await receiver.subscribe(subscriptionOf(received));
    const stopAnswering = await receiver.answer(question.name, () => Promise.resolve({ customers: 7 }));
    await expect(publisher.publish([message('a', 1)])).rejects.toThrow('NATS cannot be reached just now.');
    const asked = new Questions(publisher).ask(question, { municipality: '049', actor: 'test' }, {});
    await expect(asked).rejects.toMatchObject({ code: 'service-unavailable' });

    await house.startServer('lost');
    // Its streams come later still.
    await until(() => publisher.link.isReachable);
    await expect(publisher.publish([message('a', 1)])).rejects.toThrow();
    await house.administer(smallDeclaration);
    await publisher.publish([message('a', 1)]);
    await until(() => received.length === 1);
    const ask = () => new Questions(publisher).ask(question, { municipality: '049', actor: 'test' }, {});
    await until(async () => (await ask()).customers === 7);
    await Promise.all([stop(), stopAnswering()]);
  }, 60_000);

  it('a process that waits for it ends when it is told to', async () => {
    await house.stopServer();
    const waiting = house.joining('steering');
    const stops = [
      await waiting.subscribe(subscriptionOf([])),
      await waiting.answer(question.name, () => Promise.resolve({ customers: 7 })),
    ];
    await Promise.all(stops.map((stop) => stop()));
    await waiting.link.close();
    expect(waiting.link.isReachable).toBe(false);
  });
});
