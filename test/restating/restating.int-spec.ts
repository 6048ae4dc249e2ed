import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { segmentation } from '@nelikentta/segmentation';
import { steering } from '@nelikentta/steering';
import type { Slice } from '@nelikentta/testing';
import { Quarter } from './quarter.js';
import { damage, keptTables, tablesOf } from './tables.js';

const services = Object.keys(keptTables);
let quarter: Quarter;

beforeAll(async () => {
  quarter = await Quarter.start('restating');
  await quarter.fill(1100);
}, 300_000);
afterAll(() => quarter.stop());

const consumersOf = async (slice: Slice): Promise<string[]> =>
  (await slice.get('/v1/restatements').expect(200)).body.map(({ consumer }: { consumer: string }) => consumer);

async function restate(service: string): Promise<void> {
  const slice = quarter.sliceOf(service);
  for (const consumer of await consumersOf(slice)) await slice.post(`/v1/restatements/${consumer}`).expect(202);
}

/** Which tables differ from the twin's. */
async function differing(service: string): Promise<string[]> {
  const told = quarter.told.get(service);
  if (!told) throw new Error('Nobody is told.');
  const [own, twin] = [await tablesOf(told.own, service), await tablesOf(told.twin, service)];
  expect(Object.values(twin).flat().length).toBeGreaterThan(10);
  return Object.keys(twin).filter((name) => own[name]?.join('\n') !== twin[name]?.join('\n'));
}

describe('A consumer that all is stated anew to', () => {
  it('had everything at its first start', async () => {
    for (const service of services) expect(await differing(service)).toEqual([]);
  });

  it('ends as if nothing had ever gone wrong, while others write', async () => {
    for (const service of services) await damage(quarter.sliceOf(service), service);
    for (const service of services) expect(await differing(service)).not.toEqual([]);
    for (const service of services) await restate(service);
    const writing = (async () => {
      for (let turn = 0; turn < 60; turn += 1) await quarter.happen();
    })();
    await Promise.all(services.map((service) => quarter.sliceOf(service).service.settle()));
    await writing;
    await quarter.rest();
    for (const service of services) expect([service, await differing(service)]).toEqual([service, []]);
    for (const service of services) await ended(service);
  }, 300_000);

  it.each([segmentation, steering])(
    'and that comes late has the whole history of $name, though nobody keeps the messages any more',
    async (definition) => {
      const late = await quarter.late(definition);
      await quarter.rest();
      await late.drain();
      expect(await tablesOf(late, definition.name)).toEqual(await tablesOf(quarter.sliceOf(definition.name), definition.name));
      expect((await late.get('/v1/restatements')).body[0]).toMatchObject({ reason: 'new', endedAt: expect.any(String) });
      await late.stop();
    },
    300_000,
  );

  it('by hand is refused of a consumer that nobody has', async () => {
    await quarter.sliceOf('steering').post('/v1/restatements/nobody').expect(404);
  });
});

async function ended(service: string): Promise<void> {
  const { body } = await quarter.sliceOf(service).get('/v1/restatements').expect(200);
  for (const each of body as object[])
    expect(each).toMatchObject({ reason: 'asked', type: null, endedAt: expect.any(String), rows: expect.any(Number) });
}
