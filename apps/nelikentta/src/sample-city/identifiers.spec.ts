import { describe, expect, it } from '@jest/globals';
import { dayOf } from './calendar.js';
import { BusinessIds, IdentityCodes } from './identifiers.js';

/** The check as the Digital and Population Data Services Agency describes it: the nine digits modulo 31. */
const personCheck = (code: string): boolean =>
  '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(code.slice(0, 6) + code.slice(7, 10)) % 31] === code[10];

/** The check as the Tax Administration describes it: all eight digits weighted come to a multiple of 11. */
const businessIdCheck = (id: string): boolean =>
  Array.from(id.replace('-', '')).reduce(
    (sum, digit, index) => sum + Number(digit) * ([7, 9, 10, 5, 8, 4, 2, 1][index] ?? 0),
    0,
  ) %
    11 ===
  0;

describe('Artificial identifiers', () => {
  it('are identity codes of the range given to nobody, with the right check character', () => {
    const codes = new IdentityCodes();
    for (const [birth, sex] of [
      ['1984-03-02', 'female'],
      ['2020-02-29', 'male'],
      ['1899-12-31', 'male'],
    ] as const) {
      const code = codes.next(dayOf(birth), sex) ?? '';
      expect(code).toMatch(/^\d{6}[-+A-FU-Y]9\d\d[0-9A-Y]$/);
      expect(personCheck(code)).toBe(true);
      expect(Number(code.slice(7, 10)) % 2).toBe(sex === 'male' ? 1 : 0);
    }
  });

  it('are never given twice, however many share a birthday', () => {
    const codes = new IdentityCodes();
    const given = Array.from({ length: 300 }, () => codes.next(dayOf('1990-06-15'), 'female'));
    expect(new Set(given).size).toBe(300);
    expect(codes.next(dayOf('1990-06-15'), 'female')).toBeUndefined();
    expect(given.every((code) => code !== undefined && personCheck(code))).toBe(true);
  });

  it('are business ids with a right check digit, all different, none issued', () => {
    const ids = new BusinessIds();
    const given = Array.from({ length: 5000 }, () => ids.next());
    expect(new Set(given).size).toBe(5000);
    expect(given.every((id) => businessIdCheck(id) && id.startsWith('9'))).toBe(true);
  });
});
