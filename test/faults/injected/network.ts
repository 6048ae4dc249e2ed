import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import type { House } from '../machine-room/house.js';
import type { ServiceProcess } from '../machine-room/service-process.js';
import type { Wire } from '../machine-room/wire.js';
import { type Tally, together, underLoad } from '../trial.js';

/** What happens to one service's wire to NATS while the load goes on. */
const onTheWire = (name: string, times: Fault['times'], happenTo: (wire: Wire, random: Random) => Promise<void>): Fault => ({
  name,
  times,
  happen: async ({ house: ready, seed, times: often, say }) => {
    const house = await ready();
    const random = new Random(seed);
    const tallies: Tally[] = [];
    for (let time = 0; time < often; time += 1)
      for (const service of sides(house)) {
        tallies.push(
          await underLoad({ house, seed: `${seed} ${service.name} ${String(time)}`, patienceMs: 120_000 }, async () => {
            await wait(random.between(300, 1500));
            await happenTo(service.toNats, random);
            service.toNats.mend();
          }),
        );
        say(`${service.name} ${String(time + 1)} of ${String(often)}`);
      }
    return { ...together(tallies), broken: [] };
  },
});

/** Who tells, and who hears. */
const sides = (house: House): readonly ServiceProcess[] => [house.registry, house.witness];

export const networkCut = onTheWire('network cut between service and NATS', { short: 1, full: 10 }, async (wire, random) => {
  wire.cut();
  await wait(random.between(500, 5000));
});

/** Neither end learns that the other is gone: what waits for an answer waits until it asks itself whether anybody is there. */
export const halfOpen = onTheWire('half-open connection to NATS', { short: 1, full: 5 }, async (wire) => {
  wire.goSilent();
  await wait(1000);
});

export const latency = onTheWire('2 s latency to NATS', { short: 1, full: 5 }, async (wire) => {
  wire.latencyMs = 2000;
  await wait(10_000);
});
