import { fileURLToPath } from 'node:url';
import type { Fault } from '../fault.js';
import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { type Tally, together, underLoad } from '../trial.js';

const dayMs = 24 * 3600 * 1000;
const shiftedClock = fileURLToPath(new URL('../machine-room/shifted-clock.js', import.meta.url));

/** Clocks of services are a day ahead, a day behind, and come right again. */
export const wrongClock: Fault = {
  name: 'clock ± 1 day',
  times: { short: 1, full: 4 },
  happen: async ({ house: ready, seed, times, isShort, say }) => {
    const house = await ready();
    const tallies: Tally[] = [];
    for (let time = 0; time < times; time += 1) {
      const ahead = time % 2 === 0 ? dayMs : -dayMs;
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(time)}` }, async ({ ledger }) => {
          for (const shiftMs of isShort ? [ahead, 0] : [ahead, -ahead, 0]) {
            await startWith(house, shiftMs);
            const before = ledger.events;
            await until('requests are answered', () => ledger.events > before + 30);
          }
        }),
      );
      say(`${String(time + 1)} of ${String(times)}`);
    }
    return { ...together(tallies), broken: [] };
  },
};

/** The registry with its clock wrong by so much, segmentation with its own wrong the other way. */
async function startWith(house: House, shiftMs: number): Promise<void> {
  const shifted = [
    [house.registry, shiftMs],
    [house.service('segmentation'), -shiftMs],
  ] as const;
  await Promise.all(
    shifted.map(async ([service, shift]) => {
      await service.stop();
      const environment = { CLOCK_SHIFT_MS: String(shift) };
      await service.start(shift === 0 ? {} : { environment, nodeOptions: ['--import', shiftedClock] });
    }),
  );
}
