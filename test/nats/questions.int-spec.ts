import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Questions } from '@nelikentta/messaging';
import { describeWith } from '../toolbox/describe-with.js';
import { NatsHouse } from './nats-house.js';
import { question } from './question.js';
import { until } from './until.js';

const describeWithNats = await describeWith('nats-server');

let house: NatsHouse;
beforeEach(async () => {
  house = await NatsHouse.start();
});
afterEach(() => house.stop());

describeWithNats('Questions over NATS', () => {
  const scope = { municipality: '049', actor: 'test' };

  it('are answered, by one of the processes that could', async () => {
    const asker = new Questions(await house.transport('steering'));
    let answers = 0;
    for (const transport of [await house.transport('segmentation'), await house.transport('segmentation')])
      await transport.answer(question.name, () => {
        answers += 1;
        return Promise.resolve({ customers: 7 });
      });
    await wait(100);
    expect(await asker.ask(question, scope, {})).toEqual({ customers: 7 });
    expect(answers).toBe(1);
  });

  it('that nobody answers, or nobody in time, end as unavailable and name the service', async () => {
    const asker = new Questions(await house.transport('steering'));
    const unavailable = { code: 'service-unavailable', fields: { service: 'segmentation' } };
    await expect(asker.ask(question, scope, {})).rejects.toMatchObject(unavailable);
    const silent = await house.transport('segmentation');
    await silent.answer(question.name, () => new Promise(() => undefined));
    await wait(100);
    const began = performance.now();
    await expect(asker.ask(question, scope, {}, 500)).rejects.toMatchObject(unavailable);
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('that fail where they are answered end as unavailable too', async () => {
    const asker = new Questions(await house.transport('steering'));
    const failing = await house.transport('segmentation');
    await failing.answer(question.name, () => Promise.reject(new Error('planted')));
    await wait(100);
    await expect(asker.ask(question, scope, {})).rejects.toMatchObject({ code: 'service-unavailable' });
  });
  it('are refused within their deadline while the server is away, and answered when it is back', async () => {
    const asker = new Questions(await house.transport('steering'));
    const answering = await house.transport('segmentation');
    await answering.answer(question.name, () => Promise.resolve({ customers: 7 }));
    await until(() => answers(asker));
    await house.stopServer();
    const unavailable = { code: 'service-unavailable', fields: { service: 'segmentation' } };
    await expect(asker.ask(question, scope, {}, 500)).rejects.toMatchObject(unavailable);
    await house.startServer('kept');
    await until(() => answers(asker));
  }, 30_000);

  it('that are being answered when the process is told to stop are answered still; later ones go to another', async () => {
    const asker = new Questions(await house.transport('steering'));
    const [leaving, staying] = [await house.transport('segmentation'), await house.transport('segmentation')];
    let release: () => void = () => undefined;
    let asked = false;
    const stop = await leaving.answer(question.name, async () => {
      asked = true;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { customers: 1 };
    });
    await leaving.link.connection.flush();
    const answer = asker.ask(question, scope, {});
    await until(() => asked);
    const stopped = stop();
    await staying.answer(question.name, () => Promise.resolve({ customers: 2 }));
    await staying.link.connection.flush();
    expect(await asker.ask(question, scope, {})).toEqual({ customers: 2 });
    release();
    await stopped;
    expect(await answer).toEqual({ customers: 1 });
  });

  it('tell whoever asked nothing of what went wrong inside', async () => {
    const asking = await house.transport('steering');
    const failing = await house.transport('segmentation');
    await failing.answer(question.name, () => Promise.reject(new Error('SELECT secret FROM customer')));
    await failing.link.connection.flush();
    await expect(asking.ask(question.name, {}, 2000)).rejects.toEqual({ message: 'The question could not be answered.' });
  });

  const answers = (asker: Questions): Promise<boolean> =>
    asker.ask(question, scope, {}, 500).then(
      () => true,
      () => false,
    );
});
