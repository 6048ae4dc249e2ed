import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import type { House } from '../machine-room/house.js';
import type { ServiceProcess } from '../machine-room/service-process.js';
import type { StartedOtherwise } from '../machine-room/spawned-service.js';
import { until } from '../machine-room/until.js';
import { together, underLoad } from '../trial.js';

const killsATrial = 20;
const patienceMs = 60_000;
const mostAttempts = 10;
/** Within this time somebody who acknowledges before the commit has done so. */
const tooSoonMs = 300;

type Kill = (house: House, hearer: ServiceProcess, again?: StartedOtherwise) => Promise<void>;

/** All who hear die at one moment of what they do, again and again; each is one time. */
const killedHearers = (name: string, kill: Kill): Fault => ({
  name,
  times: { short: 2, full: 200 },
  happen: async ({ house: ready, seed, times, say }) => {
    const house = await ready();
    const tallies = [];
    for (let done = 0; done < times; done += killsATrial) {
      const kills = Math.min(killsATrial, times - done);
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(done)}` }, async () => {
          for (let killed = 0; killed < kills; killed += house.hearers.length)
            await Promise.all(house.hearers.map((hearer) => kill(house, hearer)));
        }),
      );
      say(`${String(done + kills)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
});

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
  for (let attempt = 1; ; attempt += 1) {
    if (!(await appliesMore(house, hearer, patienceMs)) || attempt > mostAttempts)
      throw new Error(`${hearer.name} applies nothing that it could leave unacknowledged.`);
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
  const handedOver = () => house.nats.deliveredTo(hearer.name, house.registry.name);
  const before = await handedOver();
  // All its lines may be waiting for the commit of what they were handed before.
  await until(`more is handed to ${hearer.name}`, async () => (await handedOver()) > before, 5000).catch(() => undefined);
  await wait(tooSoonMs);
  await hearer.kill();
  hearer.toPostgreSql.drop();
  hearer.toPostgreSql.mend();
  await hearer.start(again);
}

/** With effects that are committed, whose messages are not yet acknowledged. */
export const killBeforeAcknowledgement = killedHearers(
  'kill -9 of a service between effect and acknowledgement',
  killUnacknowledged,
);

/** With messages in hand whose effect is not committed. */
export const killBeforeCommit = killedHearers('kill -9 of a service between receipt and effect', killUncommitted);
