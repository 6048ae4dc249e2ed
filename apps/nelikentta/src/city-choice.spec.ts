import { describe, expect, it } from '@jest/globals';
import { cityToRun, OtherCityError } from './city-choice.js';
import { optionsFrom } from './options.js';
import type { City } from './platform/data-folder.js';

const now = new Date('2026-11-22T08:30:00Z');
const asked = (...commandLine: string[]) => optionsFrom(['--data-folder', '/cities/one', ...commandLine], 'en');
const held: City = {
  ...cityToRun(asked('--municipality', '837', '--customers', '5000'), undefined, now),
  loaded: ['customers'],
};

describe('The city to run', () => {
  it('is Espoo at 20 000 customers in a new folder, as it stood when the day began', () => {
    expect(cityToRun(asked(), undefined, now)).toMatchObject({
      kind: 'sample',
      municipality: '049',
      customers: 20_000,
      seed: 1,
      endsAt: '2026-11-21T22:00:00.000Z',
    });
  });

  it('is the one that the folder holds, with its loading as far as it came', () => {
    expect(cityToRun(asked(), held, new Date('2027-01-01'))).toEqual(held);
    expect(cityToRun(asked('--municipality', '837'), held, now)).toEqual(held);
  });

  it.each([[['--municipality', '049']], [['--customers', '20000']], [['--seed', '7']], [['--empty']], [['--data', 'x.csv']]])(
    'is never another one in the same folder: %j',
    (commandLine) => {
      expect(() => cityToRun(asked(...commandLine), held, now)).toThrow(OtherCityError);
      expect(() => cityToRun(asked(...commandLine), held, now)).toThrow(
        /cities\/one holds Tampere with 5000 customers and seed 1.*--data-folder/,
      );
    },
  );

  it('takes more of the user’s own files into a city that was begun with files', () => {
    const own = { ...cityToRun(asked('--data', '/a.csv'), undefined, now), isComplete: true, loaded: ['/a.csv'] };
    expect(cityToRun(asked('--data', '/b.csv'), own, now)).toMatchObject({
      files: ['/b.csv'],
      isComplete: false,
      loaded: ['/a.csv'],
    });
    expect(cityToRun(asked(), own, now)).toEqual(own);
  });
});
