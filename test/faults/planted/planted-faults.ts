import { fileURLToPath } from 'node:url';
import type { Fault, Kind, Scene } from '../fault.js';
import { killUncommitted, killUnacknowledged } from '../injected/kill-before-acknowledgement.js';
import { killUnpublished } from '../injected/kill-before-publish.js';
import { FactWriters } from '../load/fact-writers.js';
import { Random } from '../load/random.js';
import type { House } from '../machine-room/house.js';
import type { ServiceProcess } from '../machine-room/service-process.js';
import { type Tally, together, underLoad } from '../trial.js';
import { outboxKeepsAgain, outboxKeepsNothing, type PlantName } from './plants.js';

const program = fileURLToPath(new URL('main.js', import.meta.url));
/** What is lost will not come; a bench need not wait long for it. */
const patienceMs = 5000;

type Deed = (house: House, scene: Scene, planted: ServiceProcess) => Promise<Tally>;

/** One service is replaced by its planted variant while a fault happens to it. */
const planted = (name: PlantName, mustShow: Kind, service: 'customer-registry' | 'witness', deed: Deed): Fault => ({
  name,
  mustShow,
  times: { short: 1, full: 1 },
  happen: async (scene) => {
    const house = await scene.house();
    const running = house.service(service);
    await running.stop();
    await running.start({ program, environment: { PLANTED: name } });
    try {
      return { ...together([await deed(house, scene, running)]), broken: [] };
    } finally {
      await running.stop();
      await running.start();
    }
  },
});

/** The fault happens once, under load: it comes at the very moment at which the plant must fail. */
const underFire =
  (happen: (house: House, planted: ServiceProcess, events: () => number, random: Random) => Promise<void>): Deed =>
  (house, { seed }, running) =>
    underLoad({ house, seed, patienceMs }, async ({ ledger }) => {
      const random = new Random(seed);
      await happen(house, running, () => ledger.events, random);
    });

const again = (name: PlantName) => ({ program, environment: { PLANTED: name } });

/** Mistakes that others have made; the bench must see each of them. */
export const plantedFaults: readonly Fault[] = [
  planted('cursor relay', 'lost', 'customer-registry', async (house, { seed }) => {
    const writers = await FactWriters.gather(house, { writers: 64, random: new Random(seed) });
    await writers.write(3000);
    const tally = await writers.counted(patienceMs);
    await writers.leave();
    return tally;
  }),
  planted(
    'acknowledgement before commit',
    'lost',
    'witness',
    underFire((house, witness) => killUncommitted(house, witness, again('acknowledgement before commit'))),
  ),
  planted(
    'in-memory deduplication',
    'twice',
    'witness',
    underFire((house, witness) => killUnacknowledged(house, witness, again('in-memory deduplication'))),
  ),
  planted(
    'event id minted when publishing',
    'twice',
    'customer-registry',
    underFire((house, _, events, random) =>
      killUnpublished(house, events, random, { held: 'toClient', again: again('event id minted when publishing') }),
    ),
  ),
  planted('no outbox', 'lost', 'customer-registry', async (house, scene, registry) => {
    await house.databases.rows('customer_registry', outboxKeepsNothing);
    try {
      return await underFire((there, _, events, random) =>
        killUnpublished(there, events, random, { held: 'toServer', again: again('no outbox') }),
      )(house, scene, registry);
    } finally {
      await house.databases.rows('customer_registry', outboxKeepsAgain);
    }
  }),
];
