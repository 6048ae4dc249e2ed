import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { cellsOf, delimiterOf } from './csv-cells.js';
import { columnsOf, valueOf } from './csv-values.js';

const valueOfRow = (header: string, row: string, numbers: string[] = []) =>
  valueOf(columnsOf(header.split(','), numbers)!, cellsOf(row, ',')!);

describe('The cells of a row of CSV', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ä', '"', ',', ';', '\n', ' ', '1'), maxLength: 6 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('are what was written, whatever the text and the delimiter', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), fc.constantFrom(',' as const, ';' as const), (cells, delimiter) => {
        const row = cells.map((each) => (/[",;\n]/.test(each) ? quoted(each) : each)).join(delimiter);
        expect(cellsOf(row, delimiter)).toEqual(cells);
      }),
    );
  });

  it('are refused or read as csv-parse does', () => {
    const theirs = (row: string): string[] | undefined => {
      try {
        return parse(row, { delimiter: ',', record_delimiter: '\n' })[0];
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', 'b'), minLength: 1, maxLength: 9 }), (row) => {
        expect(cellsOf(row, ',')).toEqual(theirs(row));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('The delimiter of a CSV', () => {
  it.each([
    ['sourceSystem;sourceId;at', ';'],
    ['sourceSystem,sourceId,at', ','],
    ['"a;b;c",at', ','],
    ['sourceId', ','],
  ])('of %s is %s', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});

describe('The value of a row of CSV', () => {
  it('leaves out empty cells', () => {
    expect(valueOfRow('sourceSystem,sourceId,language', 'vtj,,fi')).toEqual({ sourceSystem: 'vtj', language: 'fi' });
  });

  it('makes one entry of a list of dotted columns', () => {
    const value = valueOfRow('sourceId,residence.municipality,residence.from,tie.kind', 'p1,049,2020-01-01,work');
    expect(value).toEqual({
      sourceId: 'p1',
      residences: [{ municipality: '049', from: '2020-01-01' }],
      ties: [{ kind: 'work' }],
    });
  });

  it('has no list when all of its cells are empty', () => {
    expect(valueOfRow('sourceId,tie.kind,tie.from', 'p1,,')).toEqual({ sourceId: 'p1' });
  });

  it('has numbers where the columns are numbers, with a decimal point or comma, and leaves other text to be refused', () => {
    const numbers = ['quantity'];
    expect(valueOfRow('code,quantity', '049,1.5', numbers)).toEqual({ code: '049', quantity: 1.5 });
    expect(valueOfRow('code,quantity', '049,"1,5"', numbers)).toEqual({ code: '049', quantity: 1.5 });
    expect(valueOfRow('code,quantity', '049,1e3', numbers)).toEqual({ code: '049', quantity: '1e3' });
    expect(valueOfRow('code,quantity', '049,many', numbers)).toEqual({ code: '049', quantity: 'many' });
  });

  it('cannot reach what every object has', () => {
    const value = valueOfRow('__proto__,sourceId', 'x,p1');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.hasOwn(value, '__proto__')).toBe(true);
  });

  it('has no meaning under a header without names, with a name twice, an empty name or two dots', () => {
    for (const names of [[], ['a', 'a'], ['a', ''], ['a.b.c']]) expect(columnsOf(names, [])).toBeUndefined();
  });
});
