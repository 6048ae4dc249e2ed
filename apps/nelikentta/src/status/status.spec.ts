import { describe, expect, it } from '@jest/globals';
import { createColors } from 'picocolors';
import { services } from '../platform/services.js';
import { speechIn } from '../words/words.js';
import { renderStatus } from './render-status.js';
import { samplesIn } from './samples.js';
import { findingsIn, type Status } from './status.js';
import { statusOptionsFrom } from './status-options.js';
import { statusWords } from './status-words.js';

const address = 'http://127.0.0.1:8049';
const well: Status = {
  services: [
    {
      name: 'customer-registry',
      address,
      state: 'ready',
      outbox: { waiting: 0, oldestSeconds: 0 },
      consumers: [],
      slowStatements: [],
    },
    {
      name: 'segmentation',
      address,
      state: 'ready',
      outbox: { waiting: 0, oldestSeconds: 0 },
      consumers: [{ name: 'facts', waiting: null, redelivered: null, parked: 0 }],
      slowStatements: [],
    },
  ],
};
const ill: Status = {
  ...well,
  services: [
    {
      name: 'customer-registry',
      address,
      state: 'ready',
      outbox: { waiting: 12_345, oldestSeconds: 3601 },
      consumers: [],
      slowStatements: [],
    },
    {
      name: 'segmentation',
      address,
      state: 'up',
      outbox: null,
      consumers: [{ name: 'facts', waiting: 17, redelivered: 2, parked: 3 }],
      slowStatements: [{ name: 'SELECT:1a2b3c4d:membership+service_day', count: 1234, meanMs: 180, maxMs: 2300 }],
    },
    { name: 'steering', address, state: 'away', outbox: null, consumers: [], slowStatements: [] },
  ],
};
const shown = (status: Status, language: 'fi' | 'sv' | 'en') => renderStatus(status, speechIn(language), createColors(false));

describe('The status', () => {
  it('says that all is well, on one look', () => {
    expect(findingsIn(well)).toEqual([]);
    expect(shown(well, 'en')).toBe(
      [
        'Services',
        '                                          State   Unpublished  Oldest    Parked',
        'customer-registry                         ready             0     0 s         0',
        'segmentation                              ready             0     0 s         0',
        '',
        'Consumers',
        '                                         Waiting       Came again        Parked',
        'segmentation facts                             –                –             0',
        '',
        'All is well.',
      ].join('\n'),
    );
  });

  it.each(['fi', 'sv', 'en'] as const)('says what is not, in %s, within 80 columns', (language) => {
    expect(findingsIn(ill)).toEqual(['notReady', 'parked', 'oldOutbox']);
    const lines = shown(ill, language).split('\n');
    const { states, findings } = statusWords[language];
    const row = (pattern: string) => expect.stringMatching(new RegExp(`^${pattern}$`));
    expect(lines).toEqual(
      expect.arrayContaining([
        row(`customer-registry +${states.ready} +12.345 3.601 s +0`),
        row(`segmentation +${states.up} +– +– +3`),
        row(`steering +${states.away} +– +– +0`),
        row('segmentation facts +17 +2 +3'),
        statusWords[language].slowStatements,
        row('segmentation +1.234 +180 +2.300'),
        row('SELECT:1a2b3c4d:membership\\+service_day *'),
        ...Object.values(findings),
      ]),
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('Metrics', () => {
  it('are read with their labels', () => {
    const text = '# HELP a\na{consumer="facts",service="x"} 3\nb 0.5\nc{route="/x/{y}",odd="\\""} 1e3\n';
    expect(samplesIn(text)).toEqual([
      { name: 'a', labels: { consumer: 'facts', service: 'x' }, value: 3 },
      { name: 'b', labels: {}, value: 0.5 },
      { name: 'c', labels: { route: '/x/{y}', odd: '\\"' }, value: 1000 },
    ]);
  });
});

describe('The command line of the status', () => {
  const from = (...commandLine: string[]) => statusOptionsFrom(commandLine, 'fi-FI');

  it('asks all services at one address, or some at theirs', () => {
    expect(from().addresses).toEqual(services.map(({ name }) => ({ name, address })));
    expect(from('--address', 'https://city.example/').addresses[0]?.address).toBe('https://city.example');
    expect(from('steering=http://127.0.0.1:8085', '--json')).toEqual({
      addresses: [{ name: 'steering', address: 'http://127.0.0.1:8085' }],
      lang: 'fi',
      json: true,
      help: false,
    });
  });

  it.each([
    [['--port', '1'], /See --help/],
    [['--address', 'city'], /is no address/],
    [['steering=ftp://x'], /is no address/],
    [['registry=http://x'], /is no service/],
    [['steering'], /is no service/],
    [['--lang', 'de'], /--lang/],
  ])('refuses %j in a sentence', (commandLine, sentence) => {
    expect(() => from(...commandLine)).toThrow(sentence);
  });
});
