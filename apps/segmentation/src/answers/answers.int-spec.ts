import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { customersReached, openNeeds } from '@nelikentta/contracts';
import { Questions } from '@nelikentta/messaging';
import { type Slice, startSlice } from '@nelikentta/testing';
import { segmentation } from '../service.js';
import { homeSince, person, service, tell, use } from '../testing/told.js';

const [library, museum, incubator] = [
  service(),
  service(),
  service({ field: 'wellBeingAndVitality', benefit: 'future', role: 'enabler' }),
];
const [resident, guest] = [person({ residences: [homeSince('2020-01-01')] }), person()];
const need = {
  serviceNeedId: randomUUID(),
  version: 1,
  customerId: guest.customerId,
  serviceId: museum.serviceId,
  serviceClass: null,
  openedAt: '2026-02-01T09:00:00.000Z',
  closedAt: null,
  outcome: null,
  retracted: false,
};
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2026-05-04T10:00:00Z' });
  await tell(slice, {
    services: [library, museum, incubator],
    customers: [resident, guest],
    encounters: [
      use(resident, library, '2026-03-01T09:00:00Z'),
      use(resident, library, '2026-03-02T09:00:00Z'),
      use(resident, museum, '2026-03-03T09:00:00Z'),
      use(guest, museum, '2026-03-31T20:59:59Z'),
      use(guest, incubator, '2026-03-31T21:00:00Z'),
      use(guest, library, '2026-03-05T09:00:00Z', { quantity: null }),
    ],
    needs: [
      need,
      {
        ...need,
        serviceNeedId: randomUUID(),
        openedAt: '2026-03-01T09:00:00Z',
        closedAt: '2026-04-01T09:00:00Z',
        outcome: 'answered',
      },
      { ...need, serviceNeedId: randomUUID(), serviceId: null, serviceClass: 'P6', openedAt: '2026-03-02T09:00:00.000Z' },
      { ...need, serviceNeedId: randomUUID(), retracted: true },
    ],
  });
});
afterAll(() => slice.stop());

const scope = { municipality: '049', actor: 'test' };
const questions = () => slice.service.app.get(Questions);
const march = { from: '2026-02-28T22:00:00Z', to: '2026-03-31T21:00:00Z' };
const reached = async (by: 'field' | 'service' | 'segment' | 'whole', more = {}) => {
  const { rows } = await questions().ask(customersReached, scope, { ...march, by, ...more });
  return Object.fromEntries(rows.map(({ key, customers }) => [key, customers]));
};

describe('Customers reached', () => {
  it('are different customers who used something in the half-open period, by field, service, segment or at all', async () => {
    expect(await reached('field')).toEqual({ basicServices: 2 });
    expect(await reached('service')).toEqual({ [library.serviceId]: 1, [museum.serviceId]: 2 });
    expect(await reached('segment')).toEqual({ 'individual/resident_active': 1, 'individual/non_resident_active': 1 });
    expect(await reached('whole')).toEqual({ whole: 2 });
    expect(await reached('whole', { field: 'wellBeingAndVitality' })).toEqual({});
    expect(await reached('whole', { to: '2026-04-30T21:00:00Z', field: 'wellBeingAndVitality' })).toEqual({ whole: 1 });
  });

  it('of another municipality are none', async () => {
    const { rows } = await questions().ask(customersReached, { ...scope, municipality: '091' }, { ...march, by: 'whole' });
    expect(rows).toEqual([]);
  });
});

describe('Open needs', () => {
  it('are counted by service, with the one that has waited longest', async () => {
    const openAt = async (at: string) => (await questions().ask(openNeeds, scope, { at })).rows;
    expect(await openAt('2026-03-15T00:00:00Z')).toEqual(
      expect.arrayContaining([
        { serviceId: museum.serviceId, open: 2, oldestOpenedAt: need.openedAt },
        { serviceId: null, open: 1, oldestOpenedAt: '2026-03-02T09:00:00.000Z' },
      ]),
    );
    expect(await openAt('2026-04-01T09:00:00Z')).toContainEqual({
      serviceId: museum.serviceId,
      open: 1,
      oldestOpenedAt: need.openedAt,
    });
    expect(await openAt('2026-01-01T00:00:00Z')).toEqual([]);
  });
});
