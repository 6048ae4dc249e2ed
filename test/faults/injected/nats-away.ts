import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import type { Load } from '../load/load.js';
import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { type Tally, together, underLoad } from '../trial.js';

const leastDrainedASecond = 1000;
const mostMegabytes = 300;
const writesASecond = 50;

/** NATS is gone for long: the API goes on answering, and what was told meanwhile goes out quickly afterwards. */
export const natsAway: Fault = {
  name: 'NATS away for 10 min at 50 writes/s',
  times: { short: 1, full: 1 },
  happen: async ({ house: ready, seed, times, isShort }) => {
    const house = await ready();
    const tallies: Tally[] = [];
    const seen: Seen[] = [];
    for (let time = 0; time < times; time += 1)
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(time)}`, perSecond: writesASecond }, async (load) => {
          seen.push(await beWithout(house, load, isShort ? 5000 : 600_000));
        }),
      );
    return {
      ...together(tallies),
      broken: seen.flatMap((each) => [...each.wrong, ...(isShort ? [] : tooSlow(each))]),
      remarks: seen.map(
        ({ backlog, drainedASecond, megabytes }) =>
          `${String(backlog)} events waited and went out at ${String(Math.round(drainedASecond))} a second; at most ${String(Math.round(megabytes))} MB.`,
      ),
    };
  },
};

interface Seen {
  readonly backlog: number;
  readonly drainedASecond: number;
  readonly megabytes: number;
  readonly wrong: readonly string[];
}

async function beWithout(house: House, { requests, ledger }: Load, awayMs: number): Promise<Seen> {
  const { nats, databases } = house;
  const backlog = () => databases.figure('customer_registry', 'SELECT count(*) FROM outbox WHERE published_at IS NULL');
  await nats.kill();
  requests.forget();
  const answered = ledger.answered;
  const stopWeighing = weigh(house);
  await wait(awayMs);
  const wrong = [
    ...(requests.refusals.size > 0 || requests.cutOff > 0 ? ['Requests were refused although only NATS was away.'] : []),
    ...(ledger.answered === answered ? ['No request was answered.'] : []),
  ];
  const waiting = await backlog();
  await nats.startAgain();
  await until('the first are published', async () => (await backlog()) < waiting);
  // What the load adds meanwhile is published too, so the rate is a little understated.
  const drainedMs = await until('all are published', async () => (await backlog()) < writesASecond);
  return {
    backlog: waiting,
    drainedASecond: (waiting * 1000) / Math.max(1, drainedMs),
    megabytes: await stopWeighing(),
    wrong,
  };
}

/** Looks at the memory of every service each second until told to stop; then gives the most that any took. */
function weigh({ services }: House): () => Promise<number> {
  const end = new AbortController();
  const weighing = (async () => {
    let most = 0;
    while (!end.signal.aborted) {
      most = Math.max(most, ...(await Promise.all(services.map((service) => service.residentMegabytes()))));
      await wait(1000, undefined, { signal: end.signal }).catch(() => undefined);
    }
    return most;
  })();
  return () => {
    end.abort();
    return weighing;
  };
}

const tooSlow = ({ drainedASecond, megabytes }: Seen): string[] => [
  ...(drainedASecond < leastDrainedASecond ? [`Drained at ${String(Math.round(drainedASecond))} events a second only.`] : []),
  ...(megabytes > mostMegabytes ? [`A service took ${String(Math.round(megabytes))} MB.`] : []),
];
