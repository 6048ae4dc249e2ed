import type { Fault } from '../fault.js';
import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { together, underLoad } from '../trial.js';

const killsATrial = 10;

/** Those who hear die with effects that are committed, whose messages are not yet acknowledged. */
export const killBeforeAcknowledgement: Fault = {
  name: 'kill -9 of a service between effect and acknowledgement',
  times: { short: 2, full: 200 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const tallies = [];
    for (let done = 0; done < times; done += killsATrial) {
      const kills = Math.min(killsATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}` }, async () => {
          for (let kill = 0; kill < kills; kill += house.hearers.length) await killHearers(house);
        }),
      );
      say(`${String(done + kills)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
};

/** Each of them once. */
async function killHearers(house: House): Promise<void> {
  await Promise.all(
    house.hearers.map(async (hearer) => {
      const effects = () => house.databases.figure(hearer.name, 'SELECT count(*) FROM inbox');
      hearer.toNats.hold('toServer');
      const before = await effects();
      await until(`${hearer.name} has applied what it cannot acknowledge`, async () => (await effects()) > before);
      await hearer.kill();
      hearer.toNats.drop();
      hearer.toNats.mend();
      await hearer.start();
    }),
  );
}
