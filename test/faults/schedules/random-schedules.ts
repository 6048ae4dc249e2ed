import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import type { Fault } from '../fault.js';
import { aggregates, steps } from './commands.js';
import { Workshop } from './workshop.js';

const longest = 30;
const toldEvery = 500;

/** Writers, relay, stream and inbox in any order, each dying at any moment: the law holds whatever the schedule. */
export const randomSchedules: Fault = {
  name: 'random schedules of relay, inbox and crash',
  times: { short: 200, full: 10_000 },
  happen: async ({ seed, times, say }) => {
    const workshop = await Workshop.open();
    const counted = { lost: 0, twice: 0, outOfOrder: 0 };
    let [events, schedules] = [0, 0];
    const schedule = fc.asyncProperty(fc.commands(steps, { maxCommands: longest, size: 'max' }), async (commands) => {
      const place = { workshop, aggregates: await workshop.freshAggregates(aggregates) };
      await fc.asyncModelRun(() => ({ model: { open: new Set<number>() }, real: place }), commands);
      await workshop.comeToRest();
      for (const aggregate of place.aggregates) events += await require(workshop, aggregate);
      schedules += 1;
      if (schedules % toldEvery === 0) say(`${String(schedules)} of ${String(times)}`);
    });
    const found = await fc.check(schedule, { numRuns: times, seed: crc32(seed) | 0, endOnFailure: true });
    await workshop.close();
    const broken = found.failed ? [`${String(found.errorInstance)}\n${fc.defaultReportMessage(found) ?? ''}`] : [];
    return { ...counted, answered: events, events, catchUpMs: 0, broken };
  },
};

/** Each version of the aggregate took effect once, in order; gives how many. Throws what it finds instead. */
async function require(workshop: Workshop, aggregate: string): Promise<number> {
  const { effects, version } = await workshop.account(aggregate);
  const due = Array.from({ length: version }, (_, index) => index + 1);
  if (effects.join() !== due.join()) throw new Error(`Versions 1 to ${String(version)} took effect as ${effects.join(', ')}.`);
  return version;
}
