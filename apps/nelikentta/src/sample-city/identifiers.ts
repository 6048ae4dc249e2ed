import { isoDateOf, plusYears, type Day } from './calendar.js';
import type { Sex } from './city-data.js';
import type { Random } from './random.js';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** The signs of a century, the 2023 additions included: they keep a code free when many share a birthday. */
const signs: Readonly<Record<string, string>> = { '18': '+', '19': '-YXWVU', '20': 'ABCDEF' };

/**
 * Person identity codes of the artificial range only: individual number 900 … 999, given to nobody. One maker never gives the same code
 * twice: within a birthday and sex it walks through the 50 numbers and then through the signs.
 */
export class IdentityCodes {
  private readonly given = new Map<string, number>();

  next(birthDay: Day, sex: Sex): string | undefined {
    const key = `${birthDay}${sex}`;
    const serial = this.given.get(key) ?? 0;
    const date = isoDateOf(birthDay);
    const sign = signs[date.slice(0, 2)]?.[Math.floor(serial / 50)];
    if (sign === undefined) return undefined;
    this.given.set(key, serial + 1);
    const individual = 900 + (serial % 50) * 2 + (sex === 'male' ? 1 : 0);
    const digits = `${date.slice(8)}${date.slice(5, 7)}${date.slice(2, 4)}`;
    const check = checkCharacters[Number(`${digits}${individual}`) % 31] ?? '';
    return `${digits}${sign}${individual}${check}`;
  }
}

const businessIdWeights = [7, 9, 10, 5, 8, 4, 2] as const;

/** Business ids with right check digits, from numbers beyond those issued (over 9 000 000); never the same one twice. */
export class BusinessIds {
  private number = 9_000_000;

  next(): string {
    for (;;) {
      this.number += 1;
      const digits = String(this.number);
      const rest = businessIdWeights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
      // One number in eleven would need the digit 10: it is never issued.
      if (rest !== 1) return `${digits}-${rest === 0 ? 0 : 11 - rest}`;
    }
  }
}

/** An address that can reach nobody: `.example` is reserved. */
export function emailOf(name: string, sourceId: string): string {
  const local = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .trim()
    .replace(/ +/g, '.');
  return `${local}.${sourceId}@posti.example`;
}

/** A birthday that gives this age on `day`. */
export const birthDayFor = (age: number, day: Day, random: Random): Day => plusYears(day, -age) - random.whole(0, 364);
