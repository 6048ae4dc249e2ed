import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { type Tally, together, underLoad } from '../trial.js';

const manyEvents = 10_000;
/** For as many events: each trial adds some thousand to the outbox, and so did faults before this one. */
const caughtUpWithinMs = 30_000;

/** Everything that NATS keeps is deleted; the streams are made again and filled from the outboxes. */
export const loseStreams: Fault = {
  name: 'JetStream folder deleted under load',
  times: { short: 1, full: 20 },
  happen: async ({ house: ready, seed, times, isShort, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const tallies: Tally[] = [];
    const broken: string[] = [];
    if (!isShort) tallies.push(await fillOutbox(house, seed));
    const events = () => house.databases.figure('customer_registry', 'SELECT count(*) FROM outbox');
    for (let time = 0; time < times; time += 1) {
      let refillMs = 0;
      const tally = await underLoad({ house, seed: `${seed} ${String(time)}` }, async () => {
        await wait(random.between(500, 2000));
        await house.nats.kill();
        await house.nats.loseEverything();
        await house.nats.startAgain();
        refillMs = await until('the outboxes have filled the streams again', () => isRefilled(house));
      });
      const tookMs = refillMs + tally.catchUpMs;
      const allowedMs = caughtUpWithinMs * Math.max(1, (await events()) / manyEvents);
      tallies.push({ ...tally, catchUpMs: tookMs });
      if (tookMs > allowedMs) broken.push(`Caught up in ${seconds(tookMs)} s, not in ${seconds(allowedMs)} s.`);
      say(`${String(time + 1)} of ${String(times)}`);
    }
    return { ...together(tallies), broken, remarks: [`${String(await events())} events in the registry's outbox`] };
  },
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

/** So many events that filling the streams again takes its time. */
const fillOutbox = (house: House, seed: string): Promise<Tally> =>
  underLoad({ house, seed: `${seed} filling`, writers: 32, perSecond: 1000 }, async ({ ledger }) => {
    await until('the outbox holds many events', () => ledger.events >= manyEvents, 300_000);
  });

async function isRefilled({ databases, nats }: House): Promise<boolean> {
  for (const [database, owner] of [
    ['customer_registry', 'customer-registry'],
    ['segmentation', 'segmentation'],
  ] as const) {
    const keeper = await nats.keeper(owner);
    const elsewhere = 'SELECT count(*) FROM outbox WHERE published_at IS NULL OR keeper IS DISTINCT FROM $1';
    // While the load goes on, a few are always on their way.
    if (keeper === undefined || (await databases.figure(database, elsewhere, [keeper])) > 100) return false;
  }
  return true;
}
