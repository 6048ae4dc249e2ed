import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { together, underLoad } from '../trial.js';

const killsATrial = 10;

/** The registry dies with facts that are committed and answered, and not yet published, or published and not yet noted as such. */
export const killBeforePublish: Fault = {
  name: 'kill -9 of a service between commit and publish',
  times: { short: 3, full: 200 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const tallies = [];
    for (let done = 0; done < times; done += killsATrial) {
      const kills = Math.min(killsATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}` }, async ({ ledger }) => {
          for (let kill = 0; kill < kills; kill += 1) await killOnce(house, () => ledger.events, random);
        }),
      );
      say(`${String(done + kills)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
};

async function killOnce(house: House, events: () => number, random: Random): Promise<void> {
  const { registry, databases } = house;
  const wait = random.between(1, 20);
  const before = events();
  await until('some requests are answered', () => events() >= before + wait);
  // Either the message does not reach NATS, or its acknowledgement does not come back.
  registry.toNats.hold(random.of(['toServer', 'toClient'] as const));
  const held = events();
  await until('committed facts wait to be published', async () => {
    const waiting = await databases.figure('customer_registry', 'SELECT count(*) FROM outbox WHERE published_at IS NULL');
    return waiting > 0 && events() >= held + random.between(1, 5);
  });
  await registry.kill();
  registry.toNats.drop();
  registry.toNats.mend();
  await registry.start();
}
