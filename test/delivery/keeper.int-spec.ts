import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Relay } from '@nelikentta/messaging';
import { createLog } from '@nelikentta/observability';
import { DeliveryBench, KeptTransport } from './bench.js';

const log = createLog({ service: 'delivery-bench', level: 'silent' });
let transport: KeptTransport;
let bench: DeliveryBench;
let relay: Relay;

beforeEach(async () => {
  transport = new KeptTransport();
  bench = await DeliveryBench.start(transport);
  relay = newRelay();
});
afterEach(async () => {
  await relay.stop();
  await bench.stop();
});

function newRelay(): Relay {
  const made = new Relay({ service: 'delivery-bench', login: bench.logins.relay, transport, log });
  made.start();
  return made;
}

/** Resolves when a relay that starts afresh has looked who keeps the messages, and has nothing left to do. */
async function takenOver(): Promise<void> {
  await relay.stop();
  const { asked } = transport;
  relay = newRelay();
  while (transport.asked === asked || !(await relay.isEmpty())) await sleep(10);
}

const updates = async (): Promise<number> =>
  (await bench.rows<{ count: number }>('SELECT count(*)::int FROM updated'))[0]?.count ?? 0;

/** Leaves a row for each statement that changes the outbox. */
const countUpdates = `
  CREATE TABLE updated ();
  CREATE FUNCTION note_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN INSERT INTO updated DEFAULT VALUES; RETURN NULL; END $$;
  CREATE TRIGGER note_update AFTER UPDATE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION note_update()`;

describe('Who keeps the messages', () => {
  it('is not searched for in the whole outbox by a relay that takes over, when it is the same as before', async () => {
    await bench.write(2, 100);
    await takenOver();
    await bench.rows(countUpdates);
    await takenOver();
    expect(await updates()).toBe(0);
    transport.keptBy = { name: 'another', place: 0 };
    await takenOver();
    expect(await updates()).toBeGreaterThan(0);
  });

  it('is given everything again when it lost the last of it though it is the same: also when nobody was there to see it', async () => {
    await bench.write(2, 100);
    await takenOver();
    const came = transport.keptBy.place;
    transport.keptBy = { ...transport.keptBy, place: came - 10 };
    await bench.happenTo(1);
    while (transport.keptBy.place < came + 91) await sleep(10);
    transport.keptBy = { ...transport.keptBy, place: transport.keptBy.place - 10 };
    const shorter = transport.keptBy.place;
    await takenOver();
    expect(transport.keptBy.place).toBe(shorter + 101);
    expect(await bench.ledger()).toMatchObject({ lost: 0, twice: 0, outOfOrder: 0 });
  });

  it('is not asked while what is published comes to lie behind what was', async () => {
    await bench.write(1, 10);
    while (!(await relay.isEmpty())) await sleep(10);
    const { asked } = transport;
    for (let written = 0; written < 20; written += 1) {
      await bench.happenTo(1);
      while (!(await relay.isEmpty())) await sleep(5);
    }
    expect(transport.asked).toBe(asked);
  });

  it('that lost everything between two batches is given the old before the new', async () => {
    await bench.write(1, 100);
    while (!(await relay.isEmpty())) await sleep(10);
    const before = transport.kept;
    [transport.keptBy, transport.kept] = [{ name: 'another', place: 0 }, []];
    await bench.happenTo(1);
    while (transport.kept.length < 101) await sleep(10);
    expect(new Set(transport.kept.slice(0, 100))).toEqual(new Set(before));
  });

  it('is asked at most a few times while it is away, however much is written meanwhile', async () => {
    await bench.write(1, 100);
    await takenOver();
    transport.isAway = true;
    const { asked } = transport;
    await bench.happenTo(100);
    for (let written = 0; written < 200; written += 1) {
      relay.wake();
      await sleep(5);
    }
    expect(transport.asked - asked).toBeGreaterThan(0);
    expect(transport.asked - asked).toBeLessThan(15);
    transport.isAway = false;
    while (!(await relay.isEmpty())) await sleep(50);
  });
});
