import { describe, expect, it } from '@jest/globals';
import { periodAsked, periodDivided, periodOf, wholeMonths } from './periods.js';

const now = new Date('2026-05-04T10:00:00Z');

describe('A period asked for', () => {
  it('is the twelve months that end with today when nothing is said', () => {
    expect(periodAsked({}, now)).toEqual({ from: '2025-05-05', to: '2026-05-05' });
  });

  it('is taken as it is when it is given in days', () => {
    expect(periodAsked({ from: '2026-01-01', to: '2026-04-01' }, now)).toEqual({ from: '2026-01-01', to: '2026-04-01' });
  });

  it('given in instants is the days that they cut', () => {
    expect(periodOf(new Date('2025-12-31T22:00:00Z'), new Date('2026-03-31T21:00:00Z'))).toEqual({
      from: '2026-01-01',
      to: '2026-04-01',
    });
    expect(periodOf(new Date('2026-01-01T12:00:00Z'), new Date('2026-03-31T12:00:00Z'))).toEqual({
      from: '2026-01-01',
      to: '2026-04-01',
    });
  });

  it('ends after it starts', () => {
    expect(() => periodAsked({ from: '2026-04-01', to: '2026-04-01' }, now)).toThrow(
      expect.objectContaining({ code: 'interval-not-ordered' }),
    );
  });
});

describe('The whole months of a period', () => {
  it.each([
    ['2026-01-01', '2026-04-01', '2026-01-01', '2026-04-01'],
    ['2025-12-02', '2026-12-02', '2026-01-01', '2026-12-01'],
    ['2026-01-31', '2026-02-01', '2026-02-01', '2026-02-01'],
    ['2026-01-10', '2026-01-20', '2026-01-20', '2026-01-20'],
    ['2026-01-10', '2026-02-20', '2026-02-01', '2026-02-01'],
    ['2026-01-01', '2026-01-31', '2026-01-01', '2026-01-01'],
  ])('from %s to %s are those from %s to %s', (from, to, first, last) => {
    expect(wholeMonths({ from, to })).toEqual({ from: first, to: last });
  });
});

describe('A period told apart by month', () => {
  const by = 'field,month' as const;

  it('reaches over two years', () => {
    const asked = { by, from: '2024-05-17', to: '2026-05-17' };
    expect(periodDivided(asked, now)).toEqual({ from: '2024-05-17', to: '2026-05-17' });
  });

  it('reaches over no day more', () => {
    const asked = { by, from: '2024-05-17', to: '2026-05-18' };
    expect(() => periodDivided(asked, now)).toThrow(expect.objectContaining({ code: 'too-many-months' }));
    expect(periodDivided({ ...asked, by: 'field' }, now).to).toBe('2026-05-18');
  });
});
