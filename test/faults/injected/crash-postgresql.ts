import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import { together, underLoad } from '../trial.js';

const crashesATrial = 5;

/** PostgreSQL ends at once, as after a power cut, and recovers. */
export const crashPostgreSql: Fault = {
  name: 'pg_ctl -m immediate under load',
  times: { short: 2, full: 50 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const tallies = [];
    for (let done = 0; done < times; done += crashesATrial) {
      const crashes = Math.min(crashesATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}` }, async () => {
          for (let crash = 0; crash < crashes; crash += 1) {
            await wait(random.between(300, 2500));
            await house.postgresql.crash();
          }
        }),
      );
      say(`${String(done + crashes)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
};
