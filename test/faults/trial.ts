import { type Deviations, deviations } from './load/comparison.js';
import { Load } from './load/load.js';
import { untilCaughtUp } from './load/rest.js';
import type { House } from './machine-room/house.js';

/** How much of a fault is put up with, and what it is done to. */
export interface Trial {
  readonly house: House;
  readonly seed: string;
  readonly writers?: number;
  readonly perSecond?: number;
  /** Processes that share the load, when not the one registry. */
  readonly addresses?: () => readonly string[];
  /** How long hearers may take until what they lack counts as lost. */
  readonly patienceMs?: number;
}

/** What came of it. */
export interface Tally extends Deviations {
  readonly answered: number;
  readonly events: number;
  readonly catchUpMs: number;
}

let days = 0;

/** The next day of the past; service days of one trial are thereby its own. */
const nextDay = (): string => new Date(Date.UTC(2024, 0, 1 + (days += 1))).toISOString().slice(0, 10);

/** Goes on writing while something goes wrong, then counts everything: the time to catch up runs from when nothing is wrong any more. */
export async function underLoad(trial: Trial, goWrong: (load: Load) => Promise<void>): Promise<Tally> {
  const { house, seed, writers = 8, perSecond = 60, addresses, patienceMs = 60_000 } = trial;
  const day = nextDay();
  const customersBefore = await house.databases.figure('customer_registry', 'SELECT count(*) FROM customer');
  const load = new Load({
    seed,
    day,
    writers,
    perSecond,
    addresses: addresses ?? (() => [house.registry.address]),
    token: await house.tokenFor(house.registry.name),
  });
  load.start();
  const wrong = goWrong(load);
  try {
    await Promise.race([wrong, load.failed()]);
  } catch (error) {
    // Neither goes on in a house that is torn down because of the other.
    load.abandon();
    await wrong.catch(() => undefined);
    throw error;
  }
  const mended = performance.now();
  await load.stop();
  const spentMs = performance.now() - mended;
  const { ledger } = load;
  const catchUpMs = spentMs + (await untilCaughtUp(house, ledger, patienceMs, day));
  const found = await deviations(house.databases, ledger, day, customersBefore);
  return { ...found, answered: ledger.answered, events: ledger.events, catchUpMs };
}

/** What came of several trials together. */
export const together = (tallies: readonly Tally[]): Tally => ({
  lost: sum(tallies.map(({ lost }) => lost)),
  twice: sum(tallies.map(({ twice }) => twice)),
  outOfOrder: sum(tallies.map(({ outOfOrder }) => outOfOrder)),
  answered: sum(tallies.map(({ answered }) => answered)),
  events: sum(tallies.map(({ events }) => events)),
  catchUpMs: Math.max(0, ...tallies.map(({ catchUpMs }) => catchUpMs)),
  remarks: tallies.flatMap(({ remarks = [] }) => remarks),
});

const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);
