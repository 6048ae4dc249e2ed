import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Relay } from '@nelikentta/messaging';
import { createLog } from '@nelikentta/observability';
import { connectPlainly } from '@nelikentta/persistence';
import { DeliveryBench, forgetful } from './bench.js';

const log = createLog({ service: 'delivery-bench', level: 'silent' });
let bench: DeliveryBench;

beforeEach(async () => {
  bench = await DeliveryBench.start();
});
afterEach(() => bench.stop());

async function emptied(relay: Relay): Promise<void> {
  while (!(await relay.isEmpty())) await sleep(50);
}

describe('The relay', () => {
  it('skips none and repeats none of 8,000 facts of 16 writers, though its connection breaks and another takes over', async () => {
    const service = 'delivery-bench';
    const first = new Relay({ service, login: bench.logins.relay, transport: forgetful(bench.transport, 5), log });
    const second = new Relay({ service, login: bench.logins.relay, transport: bench.transport, log });
    first.start();
    second.start();
    await bench.write(16, 8_000);
    await first.stop();
    await emptied(second);
    await second.stop();
    expect(await bench.ledger()).toEqual({ facts: 8_000, lost: 0, twice: 0, outOfOrder: 0 });
  }, 180_000);

  it('is told of what was written where another stands by, and by nobody when it was written where it is', async () => {
    const start = () => {
      const relay = new Relay({ service: 'delivery-bench', login: bench.logins.relay, transport: bench.transport, log });
      relay.start();
      return relay;
    };
    const client = await connectPlainly(bench.logins.relay);
    let told = 0;
    client.on('notification', () => {
      told += 1;
    });
    await client.query('LISTEN "nelikentta.relay"');
    const atWork = start();
    await bench.write(1, 100);
    await emptied(atWork);
    atWork.wake();
    const standingBy = start();
    await sleep(1500);
    expect(told).toBe(0);
    standingBy.wake();
    while (told === 0) await sleep(10);
    await standingBy.stop();
    await atWork.stop();
    await client.end();
    expect(told).toBe(1);
  }, 60_000);

  it('would be caught if it read `id > last`', async () => {
    const stop = cursorRelay(bench);
    await bench.write(16, 4_000);
    await sleep(500);
    await stop();
    const { facts, lost } = await bench.ledger();
    expect(facts).toBe(4_000);
    expect(lost).toBeGreaterThan(0);
  }, 120_000);
});

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly aggregate_id: string;
  readonly aggregate_version: number;
  readonly data: unknown;
}

/** The planted fault: it takes positions for the order of commits, and passes over what commits late. */
function cursorRelay({ logins, transport }: DeliveryBench): () => Promise<void> {
  let stopping = false;
  const run = async () => {
    const client = await connectPlainly(logins.relay);
    let last = 0;
    while (!stopping) {
      const { rows } = await client.query('SELECT * FROM outbox WHERE position > $1 ORDER BY position LIMIT 500', [last]);
      await transport.publish(
        rows.map((row: OutboxRow) => ({
          specversion: '1.0',
          id: row.id,
          type: row.type,
          source: '/delivery-bench',
          subject: row.aggregate_id,
          time: new Date(0).toISOString(),
          datacontenttype: 'application/json',
          municipality: '049',
          aggregateversion: row.aggregate_version,
          data: row.data,
        })),
      );
      last = (rows.at(-1) as { position: number } | undefined)?.position ?? last;
      await sleep(2);
    }
    await client.end();
  };
  const running = run();
  return async () => {
    stopping = true;
    await running;
  };
}
