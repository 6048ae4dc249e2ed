import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import { together, underLoad } from '../trial.js';

const killsATrial = 10;

/** NATS dies in the middle of things, and comes back at once or after a while. */
export const killNats: Fault = {
  name: 'kill -9 of nats-server under load',
  times: { short: 2, full: 100 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const tallies = [];
    for (let done = 0; done < times; done += killsATrial) {
      const kills = Math.min(killsATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}` }, async () => {
          for (let kill = 0; kill < kills; kill += 1) {
            await wait(random.between(300, 2500));
            await house.nats.kill();
            await wait(random.between(0, 1000));
            await house.nats.startAgain();
          }
        }),
      );
      say(`${String(done + kills)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
};
