import { describe, expect, it } from '@jest/globals';
import type { Comparison } from './comparison.js';
import type { Family, Place } from './family.js';
import { hasFailed, NotHere } from './not-taken.js';
import { optionsFrom } from './options.js';
import { measured } from './run.js';

const cost = (name: string, ours: Comparison['ours']): Comparison => ({
  name,
  unit: 'ms',
  goal: { of: 'figure', atMost: 100 },
  ours,
});

const familyOf = (comparisons: (place: Place) => readonly Comparison[], more: Partial<Family> = {}): Family => ({
  names: ['grid now', 'flows'],
  grows: false,
  open: (place) => Promise.resolve({ comparisons: comparisons(place), close: () => Promise.resolve() }),
  ...more,
});

const take = (family: Family, ...words: string[]) => {
  const options = optionsFrom(['--quick', ...words]);
  if (!options) throw new Error('Nothing was to be measured.');
  // What these families measure needs no database.
  return measured(family, { options } as never, () => undefined);
};
const fails = (error: Error) => () => Promise.reject(error);
const gives = (figure: number) => () => Promise.resolve(figure);

describe('A family of rows', () => {
  it('of which one cannot be taken gives all others, and names that one with its reason', async () => {
    const broken = familyOf(() => [cost('grid now', fails(new Error('It answered 500.'))), cost('flows', gives(12))]);
    const { rows, notTaken } = await take(broken);
    expect(rows.map(({ name, ours }) => [name, ours])).toEqual([['flows', 12]]);
    expect(notTaken).toEqual([{ name: 'grid now', reason: 'It answered 500.', excused: false }]);
    expect(hasFailed(notTaken, true)).toBe(true);
  });

  it('that cannot be prepared names each of its rows', async () => {
    const { rows, notTaken } = await take(familyOf(() => [], { open: fails(new Error('No room.')) }));
    expect(rows).toEqual([]);
    expect(notTaken.map(({ name, reason }) => `${name}: ${reason}`)).toEqual(['grid now: No room.', 'flows: No room.']);
  });

  it('names a row that it promised and does not have', async () => {
    const { notTaken } = await take(familyOf(() => [cost('flows', gives(1))]));
    expect(notTaken).toEqual([{ name: 'grid now', reason: 'Its family has no such row.', excused: false }]);
  });

  it('that lacks something on this machine fails only where all is asked for', async () => {
    const lacking = familyOf(() => [], { names: ['flows'], open: fails(new NotHere('There is no nats-server.')) });
    const { notTaken } = await take(lacking);
    expect(hasFailed(notTaken, true)).toBe(false);
    expect(hasFailed(notTaken, false)).toBe(true);
  });

  it('that grows is measured at each size, has a row of each growth, and is asked for it by name', async () => {
    const growing = familyOf(({ customers }) => [cost('grid now', gives(customers)), cost('flows', gives(customers ** 2))], {
      grows: true,
    });
    const { rows } = await take(growing);
    expect(rows.map(({ name, ours, met }) => [name, Number(ours.toFixed(3)), met])).toEqual([
      ['grid now', 10_000, false],
      ['flows', 1e8, false],
      ['growth of grid now', 1, true],
      ['growth of flows', 2, false],
    ]);
    expect((await take(growing, '--only', 'growth of flows')).rows.map(({ name }) => name)).toEqual(['growth of flows']);
  });

  it('has no growth where one of the sizes could not be taken', async () => {
    const small = familyOf(({ share }) => [cost('flows', share < 1 ? fails(new Error('Too small.')) : gives(3))], {
      names: ['flows'],
      grows: true,
    });
    const { rows, notTaken } = await take(small);
    expect(rows.map(({ name }) => name)).toEqual(['flows']);
    expect(notTaken).toEqual([{ name: 'growth of flows', reason: 'Too small.', excused: false }]);
  });
});
