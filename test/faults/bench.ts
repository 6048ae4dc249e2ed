import type { Fault } from './fault.js';
import { House } from './machine-room/house.js';
import type { Options } from './options.js';
import type { Row } from './table.js';

type Say = (line: string) => void;

/** Lets the faults happen one after the other, most of them in the same house; gives what came of each. */
export async function runBench(faults: readonly Fault[], options: Options, say: Say): Promise<Row[]> {
  let started: Promise<House> | undefined;
  const house = () => (started ??= House.start());
  const rows: Row[] = [];
  try {
    for (const fault of faults) rows.push(await runOne(fault, house, options, say));
    return rows;
  } finally {
    await (await started)?.stop();
  }
}

async function runOne(
  fault: Fault,
  house: () => Promise<House>,
  { times: asked, seed, isShort }: Options,
  say: Say,
): Promise<Row> {
  const times = asked ?? (isShort ? fault.times.short : fault.times.full);
  const row = { fault: fault.name, isPlanted: fault.isPlanted === true, times };
  const leftOut = await fault.impossible?.();
  if (leftOut !== undefined) return { ...row, seconds: 0, leftOut };
  say(`${fault.name}: ${String(times)} times`);
  const began = performance.now();
  const outcome = await fault.happen({
    house,
    seed: `${seed} ${fault.name}`,
    times,
    isShort,
    say: (line) => {
      say(`${fault.name}: ${line}`);
    },
  });
  return { ...row, seconds: (performance.now() - began) / 1000, outcome };
}
