import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { type Slice, startSlice } from '@nelikentta/testing';
import fc from 'fast-check';
import { services } from './services.js';

type Key = string | number;

/** A cursor as anybody can make it who has read how: nothing in it is secret. */
const forged = (keys: readonly unknown[]): string => {
  const ofNoFilters = createHash('sha256').update('[]').digest('base64url').slice(0, 16);
  return Buffer.from(JSON.stringify([ofNoFilters, keys])).toString('base64url');
};

/** One of these is what the list could have given itself. */
const sound: readonly (readonly Key[])[] = [
  [randomUUID()],
  [7],
  ['some text'],
  ['2026-05-04T10:00:00.000Z', randomUUID()],
  ['2026-05-04', randomUUID()],
  ['some text', randomUUID()],
  [0.25, 'some text', randomUUID()],
  [-2, -1600, randomUUID(), 'basicServices'],
];

const anyKey = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\0', '\ud800', '0000-01-01', '2026-02-30', '2026-02-30T00:00:00Z', 'infinity', 'NaN', "' OR true --", ''),
  fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  fc.double(),
  fc.date().map((date) => (Number.isNaN(date.getTime()) ? 'Invalid' : date.toISOString())),
  fc.uuid(),
  fc.constantFrom(null, true, {}, []),
);
const shapes = fc.constantFrom(...sound);
/** Keys of any kind, or sound ones of which one was replaced. */
const anyKeys = fc.oneof(
  fc.array(anyKey, { maxLength: 5 }),
  fc.tuple(shapes, fc.nat(), anyKey).map(([keys, at, key]) => keys.with(at % keys.length, key as Key)),
);

describe.each(services)('The lists of %s', (_name, definition, belongings, settings = {}) => {
  let slice: Slice;
  let lists: string[];

  beforeAll(async () => {
    slice = await startSlice(definition, { settings: settings as Record<string, unknown> });
    const asked = new Map((await belongings(slice)).map(({ route, ids }) => [route.split('?')[0], ids]));
    const { body } = await slice.get('/openapi.json').expect(200);
    lists = Object.entries(body.paths as Record<string, { get?: { parameters?: { name: string }[] } }>)
      .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'cursor'))
      .map(([path]) => path.replace(`/${definition.name}`, '').replace(/\{(\w+)\}/g, ':$1'))
      .map((path) => path.replace(/:(\w+)/g, (_, name: string) => asked.get(`GET ${path}`)?.[name] ?? named[name] ?? name));
  });
  afterAll(() => slice.stop());

  const answerTo = async (list: string, keys: readonly unknown[]) => slice.get(`${list}?cursor=${forged(keys)}`);

  it('go on from any place that they could have given', async () => {
    expect(lists.length).toBeGreaterThan(0);
    for (const list of lists) {
      const statuses = await Promise.all(sound.map(async (keys) => (await answerTo(list, keys)).status));
      expect([list, [...new Set(statuses)].sort()]).toEqual([list, [200, 400]]);
    }
  });

  it('refuse every other cursor that somebody made up, and name it', async () => {
    const anywhere = fc.tuple(fc.constantFrom(...lists), anyKeys);
    await fc.assert(
      fc.asyncProperty(anywhere, async ([list, keys]) => {
        const { status, body } = await answerTo(list, keys);
        if (status === 200) return;
        expect([status, body]).toEqual([400, expect.objectContaining({ code: 'cursor-of-another-query', field: 'cursor' })]);
      }),
      { numRuns: 300 },
    );
  });
});

/** Parts of a path that name no municipality's own thing. */
const named: Readonly<Record<string, string>> = { actorLevel: 'individual', customerGroup: 'resident_active' };
