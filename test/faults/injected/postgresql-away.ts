import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.js';
import type { Load } from '../load/load.js';
import type { House } from '../machine-room/house.js';
import { until } from '../machine-room/until.js';
import { type Tally, together, underLoad } from '../trial.js';

const refusedWithinMs = 1000;
const backWithinMs = 5000;

/** PostgreSQL is gone for a minute: requests are refused at once and told when to come again, and nobody needs to be restarted. */
export const postgreSqlAway: Fault = {
  name: 'PostgreSQL away for 60 s',
  times: { short: 1, full: 5 },
  happen: async ({ house: ready, seed, times, isShort, say }) => {
    const house = await ready();
    const tallies: Tally[] = [];
    const seen: Seen[] = [];
    for (let time = 0; time < times; time += 1) {
      tallies.push(
        await underLoad({ house, seed: `${seed} ${String(time)}` }, async (load) => {
          await until('requests are answered', () => load.ledger.answered > 30);
          seen.push(await beWithout(house, load, isShort ? 5000 : 60_000));
        }),
      );
      say(`${String(time + 1)} of ${String(times)}`);
    }
    const [slowest, back] = [seen.map(({ slowestMs }) => slowestMs), seen.map(({ backMs }) => backMs)].map((each) =>
      Math.max(...each),
    );
    return {
      ...together(tallies),
      // How quick a machine is that does other things beside is nobody's promise.
      broken: [...seen.flatMap(({ wrong }) => wrong), ...(isShort ? [] : tooSlow(slowest ?? 0, back ?? 0))],
      remarks: [`Refused within ${String(Math.round(slowest ?? 0))} ms, back after ${String(Math.round(back ?? 0))} ms.`],
    };
  },
};

interface Seen {
  readonly slowestMs: number;
  readonly backMs: number;
  readonly wrong: readonly string[];
}

async function beWithout(house: House, { requests, ledger }: Load, awayMs: number): Promise<Seen> {
  await house.postgresql.takeAway();
  requests.forget();
  await wait(awayMs);
  const { refusals, slowestRefusalMs: slowestMs, withoutRetryAfter, withoutProblem, cutOff } = requests;
  const wrong = [
    ...[...refusals]
      .filter(([status]) => status !== 503)
      .map(([status, count]) => `${String(count)} answers ${String(status)}.`),
    ...(refusals.get(503) === undefined ? ['Nothing was refused.'] : []),
    ...(withoutRetryAfter > 0 ? [`${String(withoutRetryAfter)} refusals without Retry-After.`] : []),
    ...(withoutProblem > 0 ? [`${String(withoutProblem)} refusals that are no application/problem+json.`] : []),
    ...(cutOff > 0 ? [`${String(cutOff)} requests had no answer at all.`] : []),
  ];
  await house.postgresql.bringBack();
  const answered = ledger.answered;
  const backMs = await until('requests are answered again', () => ledger.answered > answered);
  return { slowestMs, backMs, wrong };
}

const tooSlow = (slowest: number, back: number): string[] => [
  ...(slowest > refusedWithinMs ? [`Refused only after ${String(Math.round(slowest))} ms.`] : []),
  ...(back > backWithinMs ? [`Back only after ${String(Math.round(back))} ms.`] : []),
];
