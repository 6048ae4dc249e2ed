import { describe, expect, it } from '@jest/globals';
import { gridOf } from './grid.js';

const at = new Date('2026-05-04T10:00:00Z');

describe('The grid', () => {
  it('has all 25 segments, the empty ones with zero', () => {
    const { cells, total, unknown } = gridOf(at, [], 0);
    expect(cells).toHaveLength(25);
    expect(cells.every(({ customers }) => customers === 0)).toBe(true);
    expect([total, unknown]).toEqual([0, 0]);
  });

  it('sums along both sides to the same total', () => {
    const grid = gridOf(
      at,
      [
        { actorLevel: 'individual', customerGroup: 'resident_active', customers: 7 },
        { actorLevel: 'business', customerGroup: 'resident_active', customers: 2 },
        { actorLevel: 'business', customerGroup: 'non_resident_unknown', customers: 1 },
      ],
      10,
    );
    expect(grid).toMatchObject({
      total: 10,
      unknown: 0,
      byActorLevel: { individual: 7, business: 3, community: 0 },
      byCustomerGroup: { resident_active: 9, non_resident_unknown: 1 },
    });
  });

  it('shows customers that are in no segment, should there ever be any', () => {
    expect(gridOf(at, [], 3).unknown).toBe(3);
  });
});
