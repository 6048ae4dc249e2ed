import { median } from './comparison.js';

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Milliseconds of short work: the median of several turns, after one that does not count. */
export async function steadily(work: () => Promise<unknown>, turns = 5): Promise<number> {
  await work();
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) times.push(await timed(work));
  return median(times);
}
