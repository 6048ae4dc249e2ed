import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Slice, startSlice } from '@nelikentta/testing';
import { segmentation } from '../service.js';
import { person, service, tell, use } from '../testing/told.js';

let slice: Slice;
beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());

const groupOf = async ({ customerId }: { customerId: string }) =>
  (await slice.get(`/v1/customers/${customerId}/segment`).expect(200)).body.customerGroup;

describe('A service that comes to count otherwise', () => {
  it('classifies its users and those of their households anew', async () => {
    const school = service({ individuallyCountable: false });
    const household = [{ householdId: randomUUID(), from: '2020-01-01', to: null }];
    const [child, parent] = [person({ households: household }), person({ households: household })];
    await tell(slice, {
      services: [school],
      customers: [child, parent],
      encounters: [use(child, school, '2026-04-01T06:00:00Z')],
    });
    expect([await groupOf(child), await groupOf(parent)]).toEqual(['non_resident_familiar', 'non_resident_unknown']);
    await tell(slice, { services: [{ ...school, version: 2, individuallyCountable: true }] });
    expect([await groupOf(child), await groupOf(parent)]).toEqual(['non_resident_active', 'non_resident_unknown']);
    await tell(slice, { services: [{ ...school, version: 3, individuallyCountable: true, onBehalfOfHousehold: true }] });
    expect([await groupOf(child), await groupOf(parent)]).toEqual(['non_resident_active', 'non_resident_active']);
    await tell(slice, { services: [{ ...school, version: 2, individuallyCountable: false }] });
    expect(await groupOf(parent)).toBe('non_resident_active');
  });

  it('counts the uses that were told before it', async () => {
    const [pool, swimmer] = [service(), person()];
    await tell(slice, { customers: [swimmer], encounters: [use(swimmer, pool, '2026-04-01T06:00:00Z')] });
    expect(await groupOf(swimmer)).toBe('non_resident_familiar');
    await tell(slice, { services: [pool] });
    expect(await groupOf(swimmer)).toBe('non_resident_active');
  });

  it('for more customers than a message may wait for is applied by a rebuild', async () => {
    const bus = service({ individuallyCountable: false });
    const travellers = Array.from({ length: 10_001 }, () => person());
    for (let first = 0; first < travellers.length; first += 1000) {
      const customers = travellers.slice(first, first + 1000);
      await tell(slice, { customers, encounters: customers.map((traveller) => use(traveller, bus, '2026-04-01T06:00:00Z')) });
    }
    await tell(slice, { services: [bus] });
    const active = async () => (await slice.get('/v1/grid').expect(200)).body.byCustomerGroup.non_resident_active as number;
    const before = await active();
    await tell(slice, { services: [{ ...bus, version: 2, individuallyCountable: true }] });
    await slice.drain();
    expect((await active()) - before).toBe(10_001);
  });
});
