import { describe, expect, it } from '@jest/globals';
import { type Comparison, compare, isMet, median } from './comparison.js';

/** Figures that come one after the other, and a note of who was asked when. */
function taken(figures: { floor: number[]; ours: number[] }) {
  const order: string[] = [];
  const next = (of: 'floor' | 'ours') => () => {
    order.push(of);
    return Promise.resolve(figures[of].shift() ?? NaN);
  };
  const comparison: Comparison = {
    name: 'a read',
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.5 },
    floor: next('floor'),
    ours: next('ours'),
  };
  return { comparison, order };
}

describe('A comparison', () => {
  it('takes floor and ours in turn, and tells the median and the spread of their ratios', async () => {
    const { comparison, order } = taken({ floor: [10, 20, 10], ours: [11, 40, 12] });
    expect(await compare(comparison, 3)).toEqual({
      name: 'a read',
      floor: 10,
      ours: 12,
      unit: 'ms',
      ratio: 1.2,
      goal: '≤ 1.5×',
      met: true,
      runs: 3,
      spread: [1.1, 2],
    });
    expect(order).toEqual(['floor', 'ours', 'floor', 'ours', 'floor', 'ours']);
  });

  it('of a machine that slows down in the middle tells the same ratio', async () => {
    const { comparison } = taken({ floor: [10, 50, 60], ours: [14, 70, 84] });
    expect((await compare(comparison, 3)).ratio).toBeCloseTo(1.4);
  });

  it('without a floor stands by itself', async () => {
    const comparison: Comparison = {
      name: 'memory',
      unit: 'MB',
      goal: { of: 'figure', atMost: 300 },
      ours: () => Promise.resolve(301),
    };
    expect(await compare(comparison, 1)).toMatchObject({
      floor: null,
      ratio: null,
      goal: '≤ 300 MB',
      met: false,
      spread: [301, 301],
    });
  });

  it('is taken no more often than it bears', async () => {
    const { comparison } = taken({ floor: [1, 1], ours: [1, 1] });
    expect((await compare({ ...comparison, mostRuns: 2 }, 7)).runs).toBe(2);
  });

  it.each([
    ['ours', { floor: [10], ours: [NaN] }],
    ['the floor', { floor: [0], ours: [10] }],
  ])('fails when %s cannot be taken, and at nothing else', async (_, figures) => {
    await expect(compare(taken(figures).comparison, 1)).rejects.toThrow('No figure could be taken');
    expect((await compare(taken({ floor: [1], ours: [99] }).comparison, 1)).met).toBe(false);
  });
});

describe('A goal', () => {
  it('is met at its very edge, from either side', () => {
    expect(isMet({ of: 'ratio', atMost: 1.5 }, { ours: 9, ratio: 1.5 })).toBe(true);
    expect(isMet({ of: 'ratio', atLeast: 0.5 }, { ours: 9, ratio: 0.49 })).toBe(false);
    expect(isMet({ of: 'figure', atMost: 50 }, { ours: 50, ratio: null })).toBe(true);
  });
});

describe('The median', () => {
  it('is the middle, or between the two in the middle, however they are sorted', () => {
    expect(median([30, 4, 1])).toBe(4);
    expect(median([30, 4, 1, 6])).toBe(5);
  });
});
