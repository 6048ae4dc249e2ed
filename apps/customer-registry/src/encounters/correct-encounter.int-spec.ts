import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { encountersRecorded } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { givenCustomer, givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const service = '018f4e7a-0000-7000-8000-000000000a01';
let slice: Slice;
let path: string;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
  await givenService(slice, { serviceId: service });
});
afterAll(() => slice.stop());
beforeEach(async () => {
  const customer = await givenCustomer(slice);
  const use = { at: '2026-05-04T09:00:00.000Z', channel: 'phone', serviceId: service, quantity: 1 };
  const { body } = await slice.post(`/v1/customers/${customer}/encounters`).send(use).expect(201);
  path = `/v1/encounters/${body.id}`;
});

const correct = (body: object, version = 1) =>
  slice
    .patch(path)
    .set('If-Match', `"${String(version)}"`)
    .send(body);
const retract = (version = 1) =>
  slice
    .post(`${path}/retract`)
    .set('If-Match', `"${String(version)}"`)
    .send({ reason: 'Ei tullut' });
const latestTold = async () => (await slice.published(encountersRecorded)).at(-1)?.encounters[0];

describe('Correcting an encounter', () => {
  it('makes a new version, keeps the earlier one with the reason, and tells the other services', async () => {
    const { body, headers } = await correct({ quantity: 3, reason: 'Kirjattu väärin' }).expect(200);
    expect(body).toMatchObject({ version: 2, quantity: 3, channel: 'phone' });
    expect(headers['etag']).toBe('"2"');
    const history = await slice.get(`${path}/history`).expect(200);
    expect(history.body).toEqual([
      {
        version: 1,
        facts: expect.objectContaining({ quantity: 1, at: '2026-05-04T09:00:00.000Z' }),
        replacedAt: '2026-05-04T10:00:00.000Z',
        replacedBy: 'test',
        reason: 'Kirjattu väärin',
      },
    ]);
    expect(await latestTold()).toMatchObject({ version: 2, quantity: 3, retracted: false });
  });

  it('that changes nothing makes no version and tells nobody', async () => {
    const before = (await slice.published(encountersRecorded)).length;
    expect((await correct({ quantity: 1 }).expect(200)).body.version).toBe(1);
    expect(await slice.published(encountersRecorded)).toHaveLength(before);
    expect((await slice.get(`${path}/history`)).body).toEqual([]);
  });

  it('of a use into none takes its quantity away', async () => {
    const { body } = await correct({ quantity: null }).expect(200);
    expect(body).toMatchObject({ isUse: false, quantity: null, serviceId: service });
  });

  it('needs the version that it is based on, and that it is the present one', async () => {
    await slice.patch(path).send({ quantity: 3 }).expect(428);
    await correct({ quantity: 3 }).expect(200);
    expect((await correct({ quantity: 4 }).expect(412)).body.code).toBe('stale-version');
    expect((await slice.get(path)).body.quantity).toBe(3);
  });

  it('is refused by the rules of recording', async () => {
    expect((await correct({ serviceId: null }).expect(422)).body.code).toBe('use-without-service');
    expect((await correct({ at: '2026-05-04T10:00:01Z' }).expect(422)).body.code).toBe('encounter-in-the-future');
    await correct({ customerId: service }).expect(400);
  });

  it('of one that is not there, or is another municipality’s, is not found', async () => {
    await slice.as({ municipality: '091' }).patch(path).set('If-Match', '"1"').send({ quantity: 2 }).expect(404);
    await slice.as({ municipality: '091' }).get(path).expect(404);
    await slice.as({ municipality: '091' }).get(`${path}/history`).expect(404);
  });
});

describe('Retracting an encounter', () => {
  it('leaves it readable as retracted, and tells the other services', async () => {
    expect((await retract().expect(200)).body).toMatchObject({ version: 2, retracted: true });
    expect((await slice.get(path).expect(200)).body.retracted).toBe(true);
    expect((await slice.get(`${path}/history`)).body).toMatchObject([{ version: 1, reason: 'Ei tullut' }]);
    expect(await latestTold()).toMatchObject({ version: 2, retracted: true });
  });

  it('is done once, after which nothing of it changes', async () => {
    await retract().expect(200);
    expect((await retract(2).expect(409)).body.code).toBe('already-retracted');
    expect((await correct({ quantity: 2 }, 2).expect(409)).body.code).toBe('already-retracted');
  });
});
