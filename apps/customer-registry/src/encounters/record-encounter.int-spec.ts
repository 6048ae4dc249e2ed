import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { encountersRecorded } from '@nelikentta/contracts';
import { channels } from '@nelikentta/framework';
import type { Slice } from '@nelikentta/testing';
import { givenCustomer, givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const now = '2026-05-04T10:00:00.000Z';
const nobody = '018f4e7a-0000-7000-8000-0000000000ff';
const dayCare = '018f4e7a-0000-7000-8000-000000000a01';
const closedDown = '018f4e7a-0000-7000-8000-000000000a02';
const planned = '018f4e7a-0000-7000-8000-000000000a03';
let slice: Slice;
let customer: string;

beforeAll(async () => {
  slice = await startRegistry({ now });
  customer = await givenCustomer(slice);
  await givenService(slice, { serviceId: dayCare });
  await givenService(slice, { serviceId: closedDown, status: 'archived', archivedAt: '2026-05-01T00:00:00Z' });
  await givenService(slice, { serviceId: planned, status: 'draft' });
});
afterAll(() => slice.stop());

const record = (body: object, by: Pick<Slice, 'post'> = slice) => by.post(`/v1/customers/${customer}/encounters`).send(body);
const meeting = { at: now, channel: 'phone' };
const use = { ...meeting, serviceId: dayCare, quantity: 2 };

describe('Recording an encounter', () => {
  it.each(channels)('by the channel %s keeps it', async (channel) => {
    const { body, headers } = await record({ at: '2026-05-04T10:00:00+03:00', channel }).expect(201);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      customerId: customer,
      at: '2026-05-04T07:00:00.000Z',
      channel,
      isUse: false,
      retracted: false,
    });
  });

  it('of a use tells the other services ids and coarse facts, in the same transaction', async () => {
    const provider = '018f4e7a-0000-7000-8000-000000000b01';
    const { body } = await record({ ...use, providerId: provider }).expect(201);
    expect(body).toMatchObject({ serviceId: dayCare, quantity: 2, isUse: true });
    const told = { encounterId: body.id, version: 1, customerId: customer, ...use, providerId: provider, retracted: false };
    expect((await slice.published(encountersRecorded)).at(-1)).toEqual({ encounters: [told] });
  });

  it('is refused when it has not happened yet', async () => {
    const { body } = await record({ ...meeting, at: '2026-05-04T10:00:00.001Z' }).expect(422);
    expect(body).toMatchObject({ code: 'encounter-in-the-future', field: 'at' });
  });

  it('is refused as a use of no service, an unknown one, a draft, or one archived by then', async () => {
    const refusals = [
      [{ ...meeting, quantity: 1 }, 'use-without-service'],
      [{ ...use, serviceId: nobody }, 'unknown-service'],
      [{ ...use, serviceId: planned }, 'service-not-published'],
      [{ ...use, serviceId: closedDown }, 'service-archived'],
      [{ ...meeting, providerId: nobody }, 'provider-without-service'],
    ] as const;
    for (const [body, code] of refusals) expect((await record(body).expect(422)).body.code).toBe(code);
    await record({ ...use, serviceId: closedDown, at: '2026-04-30T10:00:00Z' }).expect(201);
    await record({ ...meeting, serviceId: closedDown }).expect(201);
  });

  it.each([
    ['a quantity of nothing', { ...use, quantity: 0 }, '/quantity'],
    ['less than nothing', { ...use, quantity: -1 }, '/quantity'],
    ['an unknown channel', { ...meeting, channel: 'smoke' }, '/channel'],
    ['a day that does not exist', { ...meeting, at: '2026-02-30T10:00:00Z' }, '/at'],
    ['an instant without its offset', { ...meeting, at: '2026-05-04T10:00:00' }, '/at'],
    ['a field nobody knows', { ...meeting, colour: 'red' }, ''],
  ])('with %s is refused where it is wrong', async (_, body, pointer) => {
    const answer = await record(body).expect(400);
    expect(answer.body).toMatchObject({ code: 'invalid-request', errors: [{ pointer }] });
  });

  it('of a customer who is not there, or is another municipality’s, is not found', async () => {
    await slice.post(`/v1/customers/${nobody}/encounters`).send(meeting).expect(404);
    await record(meeting, slice.as({ municipality: '091' })).expect(404);
  });

  it('needs its permission', async () => {
    await record(meeting, slice.as({ permissions: ['encounter:read'] })).expect(403);
  });

  it('comes once of two requests with one idempotency key', async () => {
    const twice = [1, 2].map(() => record(meeting).set('Idempotency-Key', 'once-only').expect(201));
    const [one, other] = await Promise.all(twice);
    expect(other?.body).toEqual(one?.body);
  });
});

describe('Encounters of a customer', () => {
  it('are listed newest first, page by page, without those retracted', async () => {
    const met = await givenCustomer(slice);
    const path = `/v1/customers/${met}/encounters`;
    for (const hour of ['07', '09', '08'])
      await slice
        .post(path)
        .send({ ...meeting, at: `2026-05-04T${hour}:00:00Z` })
        .expect(201);
    const first = await slice.get(`${path}?limit=2`).expect(200);
    expect(first.body.items.map(({ at }: { at: string }) => at.slice(11, 13))).toEqual(['09', '08']);
    const second = await slice.get(`${path}?limit=2&cursor=${first.body.next}`).expect(200);
    expect(second.body.items.map(({ at }: { at: string }) => at.slice(11, 13))).toEqual(['07']);
    expect(second.body.next).toBeNull();
    const [{ id }] = second.body.items;
    await slice.post(`/v1/encounters/${id}/retract`).set('If-Match', '"1"').send({ reason: 'Väärä päivä' }).expect(200);
    expect((await slice.get(path).expect(200)).body.items).toHaveLength(2);
  });

  it('are read only for a purpose, and leave a row in the audit trail', async () => {
    const refused = await slice.get(`/v1/customers/${customer}/encounters`).unset('Purpose').expect(400);
    expect(refused.body.code).toBe('purpose-required');
    const { rows } = await slice.owner.query(
      `SELECT outcome FROM audit_entry WHERE action = 'EncountersController.list' ORDER BY at, id`,
    );
    expect(rows.map(({ outcome }) => outcome)).toContain('refused');
  });

  it('are not found for a customer who is not there', async () => {
    await slice.get(`/v1/customers/${nobody}/encounters`).expect(404);
    await slice.as({ municipality: '091' }).get(`/v1/customers/${customer}/encounters`).expect(404);
  });
});
