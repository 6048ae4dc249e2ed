import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AgeingWorld } from './ageing-world.js';

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'publish' as const }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 120 }).map((hours) => ({ kind: 'pass' as const, hours })) },
  { weight: 3, arbitrary: fc.boolean().map((isForgetful) => ({ kind: 'receive' as const, isForgetful })) },
  { weight: 3, arbitrary: fc.constant({ kind: 'look' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'trim' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'lose' as const }) },
);
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

/** Throws when trimming took what somebody needed. */
async function run(world: AgeingWorld, steps: readonly Step[]): Promise<void> {
  for (const each of steps) {
    if (each.kind === 'pass') world.pass(each.hours);
    else if (each.kind === 'receive') await world.receive(each.isForgetful);
    else if (each.kind === 'lose') expect(await world.lose()).toBe(0);
    else await world[each.kind]();
  }
  expect(await world.twice()).toBe(0);
}

const schedules = (world: AgeingWorld, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => run(world, steps)),
    { numRuns, endOnFailure: true },
  );

describe('Trimming', () => {
  it('takes nothing that a stream is filled from, nor the note of what comes again, whatever happens when', async () => {
    const world = await AgeingWorld.open();
    await schedules(world, 25);
    const [left] = await world.bench.rows<{ outbox: number; inbox: number; effects: number }>(
      `SELECT (SELECT count(*)::int FROM outbox) AS outbox, (SELECT count(*)::int FROM inbox) AS inbox,
              (SELECT count(*)::int FROM effect) AS effects`,
    );
    // It did trim, or it has shown nothing.
    expect(left?.effects).toBeGreaterThan(50);
    expect(left?.outbox).toBeLessThan((left?.effects ?? 0) / 2);
    expect(left?.inbox).toBeLessThan((left?.effects ?? 0) / 2);
    await world.bench.stop();
  }, 120_000);

  it('would be caught if it believed that a stream keeps its messages for a shorter time than it does', async () => {
    const world = await AgeingWorld.open(3_600_000);
    await expect(schedules(world, 60)).rejects.toThrow();
    await world.bench.stop();
  }, 120_000);

  it('keeps the tables as large as what is written in the time that they span', async () => {
    const world = await AgeingWorld.open();
    const sizes: number[] = [];
    for (let week = 0; week < 30; week += 1) {
      for (let fact = 0; fact < 20; fact += 1) await world.publish();
      await world.receive(false);
      await world.look();
      world.pass(8 * 24);
      await world.trim();
      // What autovacuum does when it comes by.
      await world.bench.rows('VACUUM outbox, inbox');
      const [size] = await world.bench.rows<{ bytes: number }>(
        `SELECT (pg_total_relation_size('outbox') + pg_total_relation_size('inbox'))::float AS bytes`,
      );
      sizes.push(size?.bytes ?? 0);
    }
    expect(sizes.at(-1)).toBeLessThanOrEqual((sizes[4] ?? 0) * 1.2);
    await world.bench.stop();
  }, 120_000);
});
