import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Slice, startSlice } from '@nelikentta/testing';
import { segmentation } from '../service.js';
import { homeSince, person, service, tell, use } from '../testing/told.js';

const now = '2026-05-04T10:00:00.000Z';
const library = service();
const dayCare = service({ onBehalfOfHousehold: true, names: { fi: 'Varhaiskasvatus' } });
const streets = service({ individuallyCountable: false });
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(segmentation, { now });
  await tell(slice, { services: [library, dayCare, streets] });
});
beforeEach(() => {
  slice.clock.set(now);
});
afterAll(() => slice.stop());

const segmentOf = async (customerId: string, at?: string) =>
  (await slice.get(`/v1/customers/${customerId}/segment${at === undefined ? '' : `?at=${at}`}`).expect(200)).body;
const historyOf = async (customerId: string) =>
  (await slice.get(`/v1/customers/${customerId}/segment-history`).expect(200)).body;

describe('An encounter', () => {
  it('changes the segment of its customer, and the answer says why', async () => {
    const aino = person({ residences: [homeSince('2010-05-01')] });
    await tell(slice, { customers: [aino] });
    expect(await segmentOf(aino.customerId)).toMatchObject({
      actorLevel: 'individual',
      customerGroup: 'resident_non_active',
      since: '2010-04-30T21:00:00.000Z',
      until: null,
      why: { rule: { step: 2, resident: true, active: false }, facts: [{ kind: 'residence', from: '2010-05-01', to: null }] },
    });
    const visit = use(aino, library, '2026-05-04T09:00:00.000Z');
    await tell(slice, { encounters: [visit] });
    expect(await segmentOf(aino.customerId)).toMatchObject({
      customerGroup: 'resident_active',
      since: visit.at,
      until: '2027-05-04T21:00:00.000Z',
      why: {
        rule: { step: 1, resident: true, active: true },
        facts: [
          { kind: 'residence', from: '2010-05-01', to: null },
          {
            kind: 'use',
            encounterId: visit.encounterId,
            serviceId: library.serviceId,
            serviceNames: library.names,
            at: visit.at,
            activeUntil: '2027-05-04T21:00:00.000Z',
          },
        ],
      },
    });
  });

  it('that ages out of the window changes the segment at that instant, though nothing runs', async () => {
    const guest = person();
    await tell(slice, { customers: [guest], encounters: [use(guest, library, '2024-02-29T15:00:00Z')] });
    expect(await segmentOf(guest.customerId, '2024-02-29T14:59:59.999Z')).toMatchObject({
      customerGroup: 'non_resident_unknown',
    });
    slice.clock.set('2025-02-28T21:59:59.999Z');
    expect(await segmentOf(guest.customerId)).toMatchObject({ customerGroup: 'non_resident_active' });
    slice.clock.set('2025-02-28T22:00:00.000Z');
    expect(await segmentOf(guest.customerId)).toMatchObject({
      customerGroup: 'non_resident_familiar',
      since: '2025-02-28T22:00:00.000Z',
    });
  });

  it('of a service that nobody is counted by makes the municipality familiar, no more', async () => {
    const passerBy = person();
    const met = use(passerBy, streets, '2026-05-01T09:00:00.000Z');
    await tell(slice, { customers: [passerBy], encounters: [met] });
    expect(await segmentOf(passerBy.customerId)).toMatchObject({
      customerGroup: 'non_resident_familiar',
      why: { rule: { step: 4 }, facts: [{ kind: 'encounter', encounterId: met.encounterId, at: met.at }] },
    });
  });

  it('on behalf of the household makes active all who shared it then, and keeps doing so after they leave', async () => {
    const householdId = randomUUID();
    const child = person({ households: [{ householdId, from: '2020-01-01', to: null }] });
    const parent = person({ households: [{ householdId, from: '2020-01-01', to: '2026-04-01' }] });
    const earlier = person({ households: [{ householdId, from: '2020-01-01', to: '2025-01-01' }] });
    const day = use(child, dayCare, '2026-03-31T06:00:00.000Z');
    await tell(slice, { customers: [child, parent, earlier], encounters: [day] });
    expect(await segmentOf(parent.customerId)).toMatchObject({
      customerGroup: 'non_resident_active',
      why: { facts: [{ kind: 'useOfHousehold', encounterId: day.encounterId }] },
    });
    expect(await segmentOf(earlier.customerId)).toMatchObject({ customerGroup: 'non_resident_unknown', why: { facts: [] } });
  });

  it('that arrives before its customer counts when the customer is told of', async () => {
    const late = person();
    await tell(slice, { encounters: [use(late, library, '2026-05-01T09:00:00Z')] });
    await slice.get(`/v1/customers/${late.customerId}/segment`).expect(404);
    await tell(slice, { customers: [late] });
    expect(await segmentOf(late.customerId)).toMatchObject({ customerGroup: 'non_resident_active' });
  });

  it('told again, or told in an older version, changes nothing', async () => {
    const guest = person();
    const visit = use(guest, library, '2026-05-01T09:00:00Z');
    await tell(slice, { customers: [guest], encounters: [{ ...visit, version: 2, retracted: true }] });
    await tell(slice, { encounters: [visit] });
    expect(await segmentOf(guest.customerId)).toMatchObject({ customerGroup: 'non_resident_unknown' });
  });
});

describe('A correction', () => {
  it('changes the answer for the past, and the history shows what was answered before', async () => {
    const mover = person({ residences: [homeSince('2020-01-01')] });
    await tell(slice, { customers: [mover] });
    slice.clock.set('2026-06-01T09:00:00.000Z');
    await tell(slice, { customers: [{ ...mover, version: 2, residences: [homeSince('2020-01-01', '2026-02-01')] }] });
    expect(await segmentOf(mover.customerId, '2026-03-01T00:00:00Z')).toMatchObject({ customerGroup: 'non_resident_familiar' });
    expect(await historyOf(mover.customerId)).toEqual({
      customerId: mover.customerId,
      intervals: [
        interval('non_resident_unknown', '1983-12-31T22:00:00.000Z', '2019-12-31T22:00:00.000Z'),
        interval('resident_non_active', '2019-12-31T22:00:00.000Z', '2026-01-31T22:00:00.000Z'),
        interval('non_resident_familiar', '2026-01-31T22:00:00.000Z', null),
      ],
      corrections: [
        {
          correctedAt: '2026-06-01T09:00:00.000Z',
          ...interval('resident_non_active', '2026-01-31T22:00:00.000Z', '2026-06-01T09:00:00.000Z'),
        },
      ],
    });
  });

  it('of what is still to come supersedes no answer', async () => {
    const guest = person();
    await tell(slice, { customers: [guest] });
    await tell(slice, { encounters: [use(guest, library, now)] });
    expect((await historyOf(guest.customerId)).corrections).toEqual([]);
  });
});

describe('Another municipality', () => {
  it('sees nobody of this one, as if there were none', async () => {
    const aino = person({ residences: [homeSince('2010-05-01')] });
    await tell(slice, { customers: [aino] });
    const elsewhere = slice.as({ municipality: '091' });
    const { body } = await elsewhere.get(`/v1/customers/${aino.customerId}/segment`).expect(404);
    expect(body).toMatchObject({ code: 'customer-not-in-grid' });
    await elsewhere.get(`/v1/customers/${aino.customerId}/segment-history`).expect(404);
    expect((await elsewhere.get('/v1/grid').expect(200)).body).toMatchObject({ total: 0, unknown: 0 });
  });
});

describe('A question about a customer', () => {
  it('is refused without permission, without a purpose, and when it is malformed', async () => {
    const path = `/v1/customers/${randomUUID()}/segment`;
    await slice.anonymous.get(path).expect(401);
    await slice.as({ permissions: [] }).get(path).expect(403);
    expect((await slice.get(path).set('Purpose', '').expect(400)).body).toMatchObject({ code: 'purpose-required' });
    await slice.get(`${path}?at=2026-02-30T00:00:00Z`).expect(400);
    await slice.get(`${path}?when=now`).expect(400);
    await slice.get('/v1/customers/1/segment').expect(400);
    await slice.get(path).expect(404);
  });
});

const interval = (customerGroup: string, from: string, to: string | null) => ({
  actorLevel: 'individual',
  customerGroup,
  from,
  to,
});
