import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { segmentation } from '@nelikentta/segmentation';
import { type Slice, startSlice } from '@nelikentta/testing';
import fc from 'fast-check';
import { everythingConcluded, gridByScan, gridGiven, serviceDays, summaryFaults } from './concluded.js';
import { gridByTheRules, serviceDaysByTheRules } from './counts.reference.js';
import { history } from './random-histories.js';
import { firstRuling, type Ruling } from './random-rulings.js';
import { factsOf, rule, tell } from './told-histories.js';

const seed = Date.now() % 2 ** 31;
const histories = fc.sample(history, { numRuns: 600, seed });
const lastRuling: Ruling = { ...firstRuling, windowMonths: 6, timeZone: 'America/New_York' };
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2024-07-01T09:00:00Z' });
  await rule(slice, firstRuling, 1);
  await tell(slice, histories.slice(0, 300));
  await slice.drain();
});
afterAll(() => slice.stop());

/** Runs the work again and again until the other has ended; gives how often. */
async function whileRunning(other: Promise<unknown>, work: () => Promise<unknown>): Promise<number> {
  const state = { isOver: false };
  const ended = other.finally(() => {
    state.isOver = true;
  });
  let turns = 0;
  for (; !state.isOver; turns += 1) await work();
  await ended;
  return turns;
}

describe('A rebuild under way while messages are handled', () => {
  it('never shows a grid that is not what there is to sum up, and ends as the rules have it', async () => {
    const writers = Promise.all(
      [300, 400, 500].map(async (first) => {
        for (let next = first; next < first + 100; next += 10) await tell(slice, histories.slice(next, next + 10));
      }),
    );
    const rebuilds = whileRunning(writers, async () => {
      await slice.post('/v1/rebuilds').expect(202);
      await slice.drain();
    });
    const rulings = rule(slice, lastRuling, 2);
    const looks = await whileRunning(Promise.all([writers, rebuilds, rulings]), async () => {
      expect({ seed, faults: await summaryFaults(slice) }).toEqual({ seed, faults: [] });
    });
    await slice.drain();
    expect([looks, await rebuilds].every((turns) => turns > 2)).toBe(true);

    const facts = factsOf(histories, lastRuling);
    for (const at of histories.slice(0, 5).flatMap(({ askedAt }) => askedAt)) {
      const counts = gridByTheRules(facts, at);
      expect({ seed, at, ...(await gridGiven(slice, at)) }).toEqual({ seed, at, counts, unknown: 0 });
      expect(await gridByScan(slice, at)).toEqual(counts);
    }
    expect({ seed, days: await serviceDays(slice) }).toEqual({ seed, days: serviceDaysByTheRules(facts) });
  }, 240_000);

  it('leaves nothing for another to change', async () => {
    const before = await everythingConcluded(slice);
    const { body } = await slice.post('/v1/rebuilds').expect(202);
    await slice.drain();
    expect((await slice.get(`/v1/rebuilds/${String(body.id)}`).expect(200)).body).toMatchObject({
      state: 'done',
      changedIntervals: 0,
    });
    expect(await everythingConcluded(slice)).toEqual(before);
  }, 120_000);
});
