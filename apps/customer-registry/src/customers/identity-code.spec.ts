import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { validate } from 'stdnum/lib/cjs/fi/hetu.js';
import { IdentityCode } from './identity-code.js';

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const two = (value: number) => String(value).padStart(2, '0');

/** Codes of people born before this century's signs ran ahead of the calendar, artificial ones included. */
const codes = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 20 }),
    sign: fc.constantFrom(...Array.from('-+ABCDEFUVWXY')),
    number: fc.integer({ min: 2, max: 999 }),
  })
  .map(({ day, month, year, sign, number }) => {
    const [date, serial] = [`${two(day)}${two(month)}${two(year)}`, String(number).padStart(3, '0')];
    return `${date}${sign}${serial}${checkCharacters[Number(date + serial) % 31] ?? ''}`;
  });

const refusal = (text: string) => {
  try {
    IdentityCode.of(text);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('A person identity code', () => {
  it('is kept whole and in upper case', () => {
    expect(IdentityCode.of('010190-999w').text).toBe('010190-999W');
  });

  it.each([
    ['131052-9085', '1952-10-13'],
    ['010190-999W', '1990-01-01'],
    ['010190Y999W', '1990-01-01'],
    ['010100A901H', '2000-01-01'],
    ['010100B901H', '2000-01-01'],
    ['010190+999W', '1890-01-01'],
  ])('%s is accepted, the signs of 2023 and artificial numbers included', (text, birthDate) => {
    expect(IdentityCode.of(text).birthDate).toBe(birthDate);
  });

  it('tells people apart who differ in the sign alone', () => {
    expect(IdentityCode.of('010190-999W').text).not.toBe(IdentityCode.of('010190Y999W').text);
  });

  it.each(['010190-999K', '100190-999W'])('%s has a wrong check character', (text) => {
    expect(refusal(text)).toBe('identity-code-wrong-check');
  });

  it.each(['010190Z999K', '300290-999P', '290201A002X', '131052-001B', '1310529085', '131052-908G', ' 131052-9085', ''])(
    '"%s" is no identity code at all',
    (text) => {
      expect(refusal(text)).toBe('identity-code-malformed');
    },
  );

  it('shows its date alone when masked', () => {
    expect(IdentityCode.of('010190Y999W').masked).toBe('010190Y****');
  });

  it('is never repeated by a refusal', () => {
    for (const text of ['010190-999K', '300290-999P']) expect(() => IdentityCode.of(text)).not.toThrow(new RegExp(text));
  });

  it('is accepted whenever an independent implementation accepts it', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(validate(code).isValid).toBe(true);
        expect(IdentityCode.of(code).text).toBe(code);
      }),
    );
  });

  it('never survives a change of one digit or of the check character', () => {
    fc.assert(
      fc.property(
        codes,
        fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9, 10),
        fc.constantFrom(...Array.from(checkCharacters)),
        (code, at, other) => {
          fc.pre(code[at] !== other);
          expect(refusal(code.slice(0, at) + other + code.slice(at + 1))).not.toBeNull();
        },
      ),
    );
  });
});
