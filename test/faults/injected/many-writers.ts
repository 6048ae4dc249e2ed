import type { Fault } from '../fault.js';
import { Random } from '../load/random.js';
import { FactWriters } from '../load/fact-writers.js';

/** Transactions that end in another order than they began: none of their events is passed over. */
export const manyWriters: Fault = {
  name: '64 writers, long and short transactions',
  times: { short: 1, full: 1 },
  happen: async ({ house: ready, seed, isShort }) => {
    const house = await ready();
    const writers = await FactWriters.gather(house, { writers: 64, random: new Random(seed) });
    await writers.write(isShort ? 3000 : 100_000);
    const outcome = await writers.counted(120_000);
    await writers.leave();
    return { ...outcome, broken: [] };
  },
};
