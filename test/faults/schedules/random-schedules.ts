import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import type { Envelope, Keeper } from '@nelikentta/messaging';
import type { Fault, Kind } from '../fault.js';
import { aggregates, steps } from './commands.js';
import { GatedTransport } from './gated-transport.js';
import { Workshop } from './workshop.js';

const longest = 30;
const toldEvery = 500;

const schedules = (fault: Pick<Fault, 'name' | 'times' | 'mustShow'>, transport: () => GatedTransport): Fault => ({
  ...fault,
  happen: async ({ seed, times, say }) => {
    const workshop = await Workshop.open(transport());
    const counted = { lost: 0, twice: 0, outOfOrder: 0 };
    let [events, run] = [0, 0];
    const schedule = fc.asyncProperty(fc.commands(steps, { maxCommands: longest, size: 'max' }), async (commands) => {
      const place = { workshop, aggregates: await workshop.freshAggregates(aggregates) };
      await fc.asyncModelRun(() => ({ model: { open: new Set<number>() }, real: place }), commands);
      await workshop.comeToRest();
      for (const aggregate of place.aggregates) events += await require(workshop, aggregate);
      run += 1;
      if (run % toldEvery === 0) say(`${String(run)} of ${String(times)}`);
    });
    const found = await fc.check(schedule, { numRuns: times, seed: crc32(seed) | 0, endOnFailure: true });
    await workshop.close();
    if (found.errorInstance instanceof Violation) counted[found.errorInstance.kind] += 1;
    const broken = found.failed ? [`${String(found.errorInstance)}\n${fc.defaultReportMessage(found) ?? ''}`] : [];
    return { ...counted, answered: events, events, catchUpMs: 0, broken };
  },
});

/** Writers, relay, stream and inbox in any order, each dying at any moment: the law holds whatever the schedule. */
export const randomSchedules = schedules(
  { name: 'random schedules of relay, inbox and crash', times: { short: 200, full: 10_000 } },
  () => new GatedTransport(),
);

/** A stream that does not let anyone see what it lost: some schedule must show it, or the schedules show nothing. */
export const blindSchedules = schedules(
  { name: 'stream whose losses nobody sees', mustShow: 'lost', times: { short: 200, full: 200 } },
  () => new UnseenTransport(),
);

class UnseenTransport extends GatedTransport {
  override publish(batch: readonly Envelope[]): Promise<number> {
    return super.publish(batch);
  }

  override keeper(): Promise<Keeper> {
    return Promise.resolve({ name: 'always the same', place: Number.MAX_SAFE_INTEGER });
  }
}

class Violation extends Error {
  constructor(
    readonly kind: Kind,
    message: string,
  ) {
    super(message);
  }
}

/** Each version of the aggregate took effect once, in order; gives how many. Throws what it finds instead. */
async function require(workshop: Workshop, aggregate: string): Promise<number> {
  const { effects, version } = await workshop.account(aggregate);
  const due = Array.from({ length: version }, (_, index) => index + 1);
  const told = `Versions 1 to ${String(version)} took effect as ${effects.join(', ')}.`;
  if (due.some((each) => !effects.includes(each))) throw new Violation('lost', told);
  if (effects.length > due.length) throw new Violation('twice', told);
  if (effects.join() !== due.join()) throw new Violation('outOfOrder', told);
  return version;
}
