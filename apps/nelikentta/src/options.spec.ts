import { describe, expect, it } from '@jest/globals';
import { defaultPort, optionsFrom, OptionsError } from './options.js';

const options = (...commandLine: string[]) => optionsFrom(commandLine, 'en-US');

describe('The command line', () => {
  it('may be empty', () => {
    expect(options()).toMatchObject({
      port: defaultPort,
      municipality: undefined,
      files: [],
      empty: false,
      exit: false,
      json: false,
      lang: 'en',
    });
  });

  it('chooses another city, size and seed', () => {
    expect(options('--municipality', '837', '--customers', '100000', '--seed', '7')).toMatchObject({
      municipality: '837',
      customers: 100_000,
      seed: 7,
    });
  });

  it('takes any number of files after --data', () => {
    expect(options('--data', '/a/one.ndjson', '/a/two.csv', '--data', '/a/three.csv').files).toEqual([
      '/a/one.ndjson',
      '/a/three.csv',
      '/a/two.csv',
    ]);
  });

  it('speaks the language of the system unless told otherwise, and English where the system speaks another', () => {
    expect(optionsFrom([], 'sv-FI').lang).toBe('sv');
    expect(optionsFrom(['--lang', 'fi'], 'sv-FI').lang).toBe('fi');
    expect(optionsFrom([], 'de-DE').lang).toBe('en');
  });

  it.each([
    [['--colour'], '--colour'],
    [['--port', 'eighty'], '--port'],
    [['--port', '70000'], '65535'],
    [['--municipality', 'Espoo'], 'Espoo'],
    [['--municipality', '999'], '999'],
    [['--customers', '12'], '--customers'],
    [['--seed', '-1'], '--seed'],
    [['--lang', 'de'], 'fi, sv, en'],
    [['--empty', '--data', 'x.csv'], 'exclude'],
    [['--empty', '--customers', '500'], '--customers'],
    [['x.csv'], '--data'],
    [['--port'], '--port'],
  ])('is refused with a sentence that helps: %j', (commandLine, hint) => {
    expect(() => options(...commandLine)).toThrow(OptionsError);
    expect(() => options(...commandLine)).toThrow(hint);
  });
});
