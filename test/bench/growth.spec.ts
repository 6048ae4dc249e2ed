import { describe, expect, it } from '@jest/globals';
import { costOf, exponentOf, growthRow } from './growth.js';

const sizes = [100_000, 300_000, 1_000_000];
const growing = (power: number) => sizes.map((customers) => ({ customers, cost: 0.003 * customers ** power }));

describe('Growth', () => {
  it.each([0, 0.5, 1, 2])('by the power of %d is recognised', (power) => {
    expect(exponentOf(growing(power))).toBeCloseTo(power);
  });

  it('beyond linear misses the goal, linear meets it', () => {
    expect(growthRow('a pass', growing(1.3))).toMatchObject({
      name: 'growth of a pass',
      met: false,
      spread: [100_000, 1_000_000],
    });
    expect(growthRow('a pass', growing(1)).met).toBe(true);
  });

  it('of so many a second is that of the time of one', () => {
    expect(costOf({ ours: 50, unit: 'requests/s' })).toBe(0.02);
    expect(costOf({ ours: 50, unit: 'MB' })).toBe(50);
  });

  it('cannot be told from one size', () => {
    expect(() => growthRow('a pass', growing(1).slice(0, 1))).toThrow('one size is not enough');
  });
});
