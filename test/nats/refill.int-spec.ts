import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { serviceNeedsChanged } from '@nelikentta/contracts';
import { Relay } from '@nelikentta/messaging';
import { declare, type Installation } from '@nelikentta/messaging/nats';
import { DeliveryBench } from '../delivery/bench.js';
import { describeWith } from '../toolbox/describe-with.js';
import { log, NatsHouse } from './nats-house.js';

const describeWithNats = await describeWith('nats-server');
const owner = serviceNeedsChanged.owner;
const installation: Installation = {
  services: {
    [owner]: { publishes: [serviceNeedsChanged.type], receives: {}, asks: [], answers: [] },
    bench: { publishes: [], receives: { effects: [serviceNeedsChanged.type] }, asks: [], answers: [] },
  },
};

describeWithNats('A stream that was lost with messages nobody had received', () => {
  it('is filled again from the outbox, and nothing takes effect twice', async () => {
    const house = await NatsHouse.start();
    await house.administer(declare(installation));
    const transport = await house.transport(owner);
    const bench = await DeliveryBench.start(await house.transport('bench'));
    const relay = new Relay({ service: owner, login: bench.logins.relay, transport, log });
    relay.start();
    await bench.write(4, 400);
    await untilApplied(bench, relay);

    await bench.leave();
    await bench.happenTo(100);
    while (!(await relay.isEmpty())) await wait(50);
    await house.stopServer();
    await house.startServer('lost');
    await house.administer(declare(installation));
    await bench.join();
    await untilApplied(bench, relay);
    expect(await bench.ledger()).toEqual({ facts: 500, lost: 0, twice: 0, outOfOrder: 0 });

    await relay.stop();
    await bench.leave();
    await bench.stop();
    await house.stop();
  }, 90_000);
});

async function untilApplied(bench: DeliveryBench, relay: Relay): Promise<void> {
  for (let waited = 0; waited < 40_000; waited += 100) {
    if ((await relay.isEmpty()) && (await bench.ledger()).lost === 0) return;
    await wait(100);
  }
}
