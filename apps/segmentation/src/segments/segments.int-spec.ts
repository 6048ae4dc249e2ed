import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { segmentation } from '../service.js';
import { homeSince, person, service, tell, use } from '../testing/told.js';

const library = service();
const residents = Array.from({ length: 3 }, () => person({ residences: [homeSince('2020-01-01')] }));
const business = person({ actorLevel: 'business', existsFrom: '2026-03-01' });
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: '2026-05-04T10:00:00Z' });
  await tell(slice, {
    services: [library],
    customers: [...residents, business],
    encounters: residents.slice(0, 2).map((resident) => use(resident, library, '2026-04-01T09:00:00Z')),
  });
});
afterAll(() => slice.stop());

const bodyOf = async (path: string) => (await slice.get(path).expect(200)).body;

describe('The grid', () => {
  it('counts each customer in one of 25 segments now, then and later', async () => {
    expect(await bodyOf('/v1/grid')).toMatchObject({
      at: '2026-05-04T10:00:00.000Z',
      total: 4,
      unknown: 0,
      byActorLevel: { individual: 3, business: 1, society: 0 },
      byCustomerGroup: { resident_active: 2, resident_non_active: 1, non_resident_unknown: 1 },
    });
    expect(await bodyOf('/v1/grid?at=2026-02-01T00:00:00%2B02:00')).toMatchObject({
      total: 3,
      byCustomerGroup: { resident_active: 0, resident_non_active: 3 },
    });
    expect(await bodyOf('/v1/grid?at=2030-01-01T00:00:00Z')).toMatchObject({ byCustomerGroup: { resident_non_active: 3 } });
  });

  it('is asked at an instant, not at anything else', async () => {
    for (const at of ['yesterday', '2026-13-01T00:00:00Z', '2026-05-04', '0001-01-01T00:00:00Z'])
      await slice.get(`/v1/grid?at=${at}`).expect(400);
    await slice.get('/v1/grid?segment=1').expect(400);
  });
});

describe('The segments', () => {
  it('are 25, each with its names, what it means and how many customers it has', async () => {
    const { segments } = await bodyOf('/v1/segments');
    expect(segments).toHaveLength(25);
    expect(segments[0]).toMatchObject({
      actorLevel: 'individual',
      customerGroup: 'resident_active',
      customers: 2,
      names: { en: 'Individual: resident, active service user' },
      description: { fi: expect.any(String), sv: expect.any(String), en: expect.any(String) },
    });
  });

  it('list their members page by page', async () => {
    const path = '/v1/segments/individual/resident_active/members';
    const first = await bodyOf(`${path}?limit=1`);
    const second = await bodyOf(`${path}?limit=1&cursor=${String(first.next)}`);
    const members = [...first.items, ...second.items].map((member: { customerId: string }) => member.customerId);
    expect(members).toEqual(
      residents
        .slice(0, 2)
        .map(({ customerId }) => customerId)
        .sort(),
    );
    expect(second).toMatchObject({
      next: null,
      items: [{ since: '2026-04-01T09:00:00.000Z', until: '2027-04-01T21:00:00.000Z' }],
    });
  });

  it('refuse a cursor of another query and a segment that is none', async () => {
    const { next } = await bodyOf('/v1/segments/individual/resident_active/members?limit=1');
    const other = `/v1/segments/individual/resident_active/members?at=2026-01-01T00:00:00Z&cursor=${String(next)}`;
    expect((await slice.get(other).expect(400)).body).toMatchObject({ code: 'cursor-of-another-query' });
    await slice.get('/v1/segments/individual/resident/members').expect(400);
    await slice.get('/v1/segments/family/resident_active/members').expect(400);
  });
});

describe('Flows', () => {
  const between = '/v1/flows?from=2026-01-01T00:00:00Z&to=2026-05-01T00:00:00Z';
  const individual = (customerGroup: string) => ({ actorLevel: 'individual', customerGroup });

  it('tell who passed from which segment to which, and who came', async () => {
    expect(await bodyOf(between)).toEqual({
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-05-01T00:00:00.000Z',
      flows: [
        { from: individual('resident_non_active'), to: individual('resident_active'), customers: 2 },
        { from: null, to: { actorLevel: 'business', customerGroup: 'non_resident_unknown' }, customers: 1 },
      ],
    });
  });

  it('tell of those who stayed too when asked for all, and of those who went', async () => {
    const stayed = { from: individual('resident_non_active'), to: individual('resident_non_active'), customers: 1 };
    expect((await bodyOf(`${between}&all=true`)).flows).toContainEqual(stayed);
    const back = '/v1/flows?from=2026-05-01T00:00:00Z&to=2026-01-01T00:00:00Z';
    expect((await bodyOf(back)).flows).toContainEqual({
      from: expect.objectContaining({ actorLevel: 'business' }),
      to: null,
      customers: 1,
    });
  });
});
