import { describe, expect, it } from '@jest/globals';
import { createColors } from 'picocolors';
import { speechIn } from '../words/words.js';
import type { Answered, ParkedMessage } from './ask-services.js';
import { parkedOptionsFrom } from './parked-options.js';
import { parkedWords } from './parked-words.js';
import { isDone, renderParked, renderRequeued } from './render-parked.js';

const eventId = '01990000-0000-7000-8000-000000000001';
const colours = createColors(false);
const bad: ParkedMessage = {
  eventId,
  consumer: 'facts',
  aggregateId: '01990000-0000-7000-8000-00000000000a',
  type: 'nelikentta.customer-registry.encounters.recorded.v1',
  error: 'There is no such service.',
  attempts: 3,
  parkedAt: '2026-05-04T10:00:00.000Z',
};
const behind: ParkedMessage = { ...bad, eventId: eventId.replace(/1$/, '2'), error: null, attempts: 0 };
const listed: Answered<ParkedMessage[]>[] = [
  { service: 'segmentation', told: [bad, behind] },
  { service: 'steering', told: [] },
];

describe('The list of parked messages', () => {
  it.each(['fi', 'sv', 'en'] as const)('names each with its id, its error or what it waits for, in %s', (language) => {
    const lines = renderParked(listed, speechIn(language), colours).split('\n');
    expect(lines).toEqual([
      'segmentation',
      `${eventId}  facts`,
      '  nelikentta.customer-registry.encounters.recorded.v1',
      '  01990000-0000-7000-8000-00000000000a  2026-05-04T10:00:00.000Z',
      `  There is no such service. (${parkedWords[language].attempts}: 3)`,
      `${behind.eventId}  facts`,
      '  nelikentta.customer-registry.encounters.recorded.v1',
      '  01990000-0000-7000-8000-00000000000a  2026-05-04T10:00:00.000Z',
      `  ${parkedWords[language].waits}`,
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    expect(renderParked([{ service: 'steering', told: [] }], speechIn(language), colours)).toBe(parkedWords[language].none);
  });

  it('says which service refused to tell', () => {
    const refused = [{ service: 'steering', refused: { status: 403, detail: 'Not permitted.' } }];
    expect(renderParked(refused, speechIn('en'), colours)).toBe('steering: failed: 403 Not permitted.');
    expect([isDone(refused, false), isDone(listed, false)]).toEqual([false, true]);
  });
});

describe('Requeueing', () => {
  const absent = { service: 'steering', refused: { status: 404, detail: 'No such message is parked.' } };

  it('is done when the message was parked somewhere and applied there', () => {
    const answers = [{ service: 'segmentation', told: { applied: 2 } }, absent];
    expect(renderRequeued(answers, speechIn('en'), colours)).toBe('segmentation: Messages applied: 2');
    expect(isDone(answers, true)).toBe(true);
  });

  it('is not when it was parked nowhere, or the fault remains', () => {
    expect(renderRequeued([absent], speechIn('en'), colours)).toBe('The message is parked with no service.');
    const failed = { service: 'segmentation', refused: { status: 500, detail: 'Something went wrong.' } };
    expect(renderRequeued([failed, absent], speechIn('en'), colours)).toBe('segmentation: failed: 500 Something went wrong.');
    expect([isDone([absent], true), isDone([failed, absent], true)]).toEqual([false, false]);
  });
});

describe('The command line of parked messages', () => {
  const from = (...commandLine: string[]) => parkedOptionsFrom(commandLine, 'fi-FI');

  it('lists what all services have, or requeues one message with some', () => {
    expect(from()).toMatchObject({ requeue: undefined, lang: 'fi', json: false });
    expect(from().addresses).toHaveLength(5);
    expect(from('requeue', eventId, 'steering=http://127.0.0.1:8085', '--json')).toEqual({
      addresses: [{ name: 'steering', address: 'http://127.0.0.1:8085' }],
      requeue: eventId,
      lang: 'fi',
      json: true,
      help: false,
    });
  });

  it.each([
    [['requeue'], /is no id/],
    [['requeue', 'all'], /is no id/],
    [['--force'], /See --help/],
    [[eventId], /is no service/],
  ])('refuses %j in a sentence', (commandLine, sentence) => {
    expect(() => from(...commandLine)).toThrow(sentence);
  });
});
