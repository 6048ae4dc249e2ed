import { describe, expect, it } from '@jest/globals';
import { needsAsTold, type ToldNeed } from './told-needs.js';

const now = new Date('2026-05-04T10:00:00Z');
const opened = new Date('2026-05-01T10:00:00Z');
let serial = 0;
const telling = {
  needingId: 'n1',
  customerId: 'c1',
  now,
  nextId: () => `d${String((serial += 1))}`,
  requireService: () => undefined,
};
const open: ToldNeed = { serviceId: 's1', serviceClass: null, openedAt: opened, closedAt: null, outcome: null, reason: null };
const closed: ToldNeed = { ...open, closedAt: now, outcome: 'answered' };

describe('Service needs told anew by the source of their needing', () => {
  it('are the same needs when they are of the same service opened at the same instant', () => {
    const [first] = needsAsTold([], [open], telling);
    const [second] = needsAsTold([first!], [closed], telling);
    expect(second).toMatchObject({ id: first?.id, version: 2, facts: { closing: { outcome: 'answered' } } });
    expect(needsAsTold([second!], [closed], telling)).toEqual([second]);
    expect(needsAsTold([second!], [closed], telling)[0]).toBe(second);
  });

  it('may be told twice alike, and stay two', () => {
    const both = needsAsTold([], [open, closed], telling);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
    const again = needsAsTold(both, [open, closed], telling);
    again.forEach((need, index) => {
      expect(need).toBe(both[index]);
    });
  });

  it('are retracted when they are told no more, and come back when they are told again', () => {
    const known = needsAsTold([], [open], telling);
    const gone = needsAsTold(known, [], telling);
    expect(gone).toMatchObject([{ version: 2, retracted: true }]);
    expect(needsAsTold(gone, [], telling)[0]).toBe(gone[0]);
    expect(needsAsTold(gone, [open], telling)).toMatchObject([{ id: known[0]?.id, version: 3, retracted: false }]);
  });

  it('are refused with their place in the list', () => {
    const refusalOf = (need: ToldNeed) => () => needsAsTold([], [open, need], telling);
    const field = (name: string) => ({ fields: { field: `serviceNeeds.1.${name}` } });
    expect(refusalOf({ ...open, closedAt: now })).toThrow(
      expect.objectContaining({ code: 'outcome-without-closing', ...field('outcome') }),
    );
    expect(refusalOf({ ...open, outcome: 'lapsed' })).toThrow(
      expect.objectContaining({ code: 'outcome-without-closing', ...field('closedAt') }),
    );
    expect(refusalOf({ ...open, serviceId: null })).toThrow(
      expect.objectContaining({ code: 'service-need-without-service', ...field('serviceId') }),
    );
  });
});
