import type { Fault } from '../fault.js';
import type { House } from '../machine-room/house.js';
import type { ServiceProcess, StartedOtherwise } from '../machine-room/service-process.js';
import { until } from '../machine-room/until.js';
import { together, underLoad } from '../trial.js';

const killsATrial = 20;
const patienceMs = 60_000;

/** Those who hear die with effects that are committed, whose messages are not yet acknowledged; or with messages in hand. */
export const killBeforeAcknowledgement: Fault = {
  name: 'kill -9 of a service between effect and acknowledgement',
  times: { short: 4, full: 200 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const tallies = [];
    for (let done = 0; done < times; done += killsATrial) {
      const kills = Math.min(killsATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}` }, async () => {
          for (let kill = 0; kill < kills; kill += house.hearers.length) {
            // Every second time with the effect under way.
            const killOne = (kill / house.hearers.length) % 2 === 1 ? killUncommitted : killUnacknowledged;
            await Promise.all(house.hearers.map((hearer) => killOne(house, hearer)));
          }
        }),
      );
      say(`${String(done + kills)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
};

const noted = ({ databases }: House, { name }: ServiceProcess): Promise<number> =>
  databases.figure(name, 'SELECT count(*) FROM inbox');

/** Whether it applies something within that time. */
async function appliesMore(house: House, hearer: ServiceProcess, withinMs: number): Promise<boolean> {
  const before = await noted(house, hearer);
  return until(`${hearer.name} applies what it hears`, async () => (await noted(house, hearer)) > before, withinMs).then(
    () => true,
    () => false,
  );
}

/** Kills one who hears when it has applied what it cannot acknowledge. */
export async function killUnacknowledged(house: House, hearer: ServiceProcess, again?: StartedOtherwise): Promise<void> {
  for (;;) {
    await appliesMore(house, hearer, patienceMs);
    hearer.toNats.hold('toServer');
    if (await appliesMore(house, hearer, 5000)) break;
    // It was about to ask for more, and what it asked was held too.
    hearer.toNats.mend();
  }
  await hearer.kill();
  hearer.toNats.drop();
  hearer.toNats.mend();
  await hearer.start(again);
}

/** Kills one who hears when it has messages in hand that it cannot commit. */
export async function killUncommitted(house: House, hearer: ServiceProcess, again?: StartedOtherwise): Promise<void> {
  await appliesMore(house, hearer, patienceMs);
  hearer.toPostgreSql.hold('toServer');
  const waiting = await house.nats.messagesOf(house.registry.name);
  await until('more is told', async () => (await house.nats.messagesOf(house.registry.name)) > waiting + 5);
  await hearer.kill();
  hearer.toPostgreSql.drop();
  hearer.toPostgreSql.mend();
  await hearer.start(again);
}
