import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';

let slice: Slice;
let indicatorId: string;

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-05-04T10:00:00Z' });
  const facts = { code: 'waiting-time', names: { fi: 'Jonotusaika', en: 'Waiting time' }, kind: 'value', unit: 'days' };
  indicatorId = (await slice.post('/v1/indicators').send(facts).expect(201)).body.id;
});
afterAll(() => slice.stop());

const facts = (more: object = {}) => ({
  field: 'supplementaryServices',
  segments: ['individual/resident_active', 'individual/resident_non_active'],
  change: { fi: 'Jonot lyhenevät', sv: 'Köerna blir kortare', en: 'Queues get shorter' },
  indicatorId,
  baseline: 40,
  aimed: 10,
  period: { from: '2026-01-01', to: '2027-01-01' },
  weight: 30,
  owner: 'Service manager',
  managementLevel: 'operative',
  competenceIds: ['018f4e7a-0000-7000-8000-0000000000c1'],
  budgetCents: 25_000_000,
  balance: [{ field: 'basicServices', effect: 'hinders', note: 'Takes staff from reception' }],
  ...more,
});
const set = (more: object = {}) => slice.post('/v1/targets').send(facts(more));

describe('Setting a target', () => {
  it('keeps everything that is decided of it', async () => {
    const { body, headers } = await set({ field: 'basicServices' }).expect(201);
    expect(headers['etag']).toBe('"1"');
    const shown = await slice.get(`/v1/targets/${body.id}`).expect(200);
    expect(shown.body).toEqual({
      ...facts({ field: 'basicServices' }),
      id: body.id,
      version: 1,
      ownSegment: null,
      serviceIds: [],
      withdrawnAt: null,
      withdrawnBecause: null,
    });
  });

  it.each([
    ['an aim that equals the baseline', { aimed: 40 }, 422, 'aimed-equals-baseline'],
    ['a period that ends before it starts', { period: { from: '2026-05-01', to: '2026-04-01' } }, 422, 'interval-not-ordered'],
    ['an indicator that nobody added', { indicatorId: '018f4e7a-0000-7000-8000-00000000dead' }, 422, 'unknown-indicator'],
    ['a day that no calendar has', { period: { from: '2026-02-30', to: '2027-01-01' } }, 400, 'invalid-request'],
    ['a segment that does not exist', { segments: ['individual/visitor'] }, 400, 'invalid-request'],
    ['the same segment twice', { segments: ['society/resident_active', 'society/resident_active'] }, 400, 'invalid-request'],
    ['a weight above a hundred', { weight: 101 }, 400, 'invalid-request'],
    ['a text in no language', { change: {} }, 400, 'invalid-request'],
    ['a field nobody knows', { colour: 'red' }, 400, 'invalid-request'],
  ])('refuses %s', async (_, more, status, code) => {
    const { body, type } = await set(more).expect(status);
    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({ status, code });
  });

  it('refuses weights over a hundred in a field, and only on the same days', async () => {
    const field = 'wellBeingAndVitality';
    await set({ field, weight: 70 }).expect(201);
    const { body } = await set({ field, weight: 31 }).expect(422);
    expect(body).toMatchObject({ code: 'weights-over-hundred', sum: '101' });
    await set({ field, weight: 30 }).expect(201);
    await set({ field, weight: 100, period: { from: '2027-01-01', to: '2028-01-01' } }).expect(201);
  });

  it('adds up the weights of targets that are set at the same time', async () => {
    const field = 'competitivenessAndProductivity';
    const asked = await Promise.all(Array.from({ length: 6 }, () => set({ field, weight: 30 })));
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422, 422, 422]);
  });

  it('happens once however often the same key is sent', async () => {
    const once = () => set({ weight: 5 }).set('Idempotency-Key', 'target-1');
    const [first, second] = [await once().expect(201), await once().expect(201)];
    expect(second.body.id).toBe(first.body.id);
    expect((await set({ weight: 6 }).set('Idempotency-Key', 'target-1').expect(409)).body.code).toBe('idempotency-key-reused');
  });
});

describe('Changing a target', () => {
  const path = async () => `/v1/targets/${(await set({ weight: 1 }).expect(201)).body.id}`;

  it('needs the version that it is based on', async () => {
    const target = await path();
    expect((await slice.patch(target).send({ weight: 2 }).expect(428)).body.code).toBe('precondition-required');
    const revised = await slice.patch(target).set('If-Match', '"1"').send({ weight: 2 }).expect(200);
    expect(revised.body).toMatchObject({ weight: 2, version: 2, aimed: 10 });
    expect((await slice.patch(target).set('If-Match', '"1"').send({ weight: 3 }).expect(412)).body.code).toBe('stale-version');
  });

  it('keeps the rules that it was set by', async () => {
    const revise = slice
      .patch(await path())
      .set('If-Match', '"1"')
      .send({ aimed: 40 });
    expect((await revise.expect(422)).body.code).toBe('aimed-equals-baseline');
  });

  it('ends when it is withdrawn, and its weight is free for another', async () => {
    const field = 'supplementaryServices';
    const period = { from: '2030-01-01', to: '2031-01-01' };
    const { body } = await set({ field, period, weight: 100 }).expect(201);
    const withdraw = () =>
      slice.post(`/v1/targets/${body.id}/withdraw`).set('If-Match', '"1"').send({ because: 'Reached early' });
    expect((await withdraw().expect(200)).body).toMatchObject({ version: 2, withdrawnBecause: 'Reached early' });
    await set({ field, period, weight: 100 }).expect(201);
    const revise = slice.patch(`/v1/targets/${body.id}`).set('If-Match', '"2"').send({ weight: 1 });
    expect((await revise.expect(409)).body.code).toBe('target-withdrawn');
  });

  it('of another municipality is refused as one that is not there', async () => {
    const elsewhere = slice.as({ municipality: '091' });
    const target = await path();
    await elsewhere.get(target).expect(404);
    await elsewhere.patch(target).set('If-Match', '"1"').send({ weight: 2 }).expect(404);
  });

  it('needs the permission to decide', async () => {
    const reader = slice.as({ permissions: ['target:read'] });
    await reader.get(await path()).expect(200);
    await reader.post('/v1/targets').send(facts()).expect(403);
    await slice.anonymous.get('/v1/targets').expect(401);
  });
});

describe('Listing targets', () => {
  it('turns pages by field and day', async () => {
    const listed: string[] = [];
    let cursor = '';
    do {
      const { body } = await slice.get(`/v1/targets?field=wellBeingAndVitality&limit=1${cursor}`).expect(200);
      listed.push(...body.items.map(({ weight }: { weight: number }) => String(weight)));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(listed).toEqual(['70', '30', '100']);
    const { body } = await slice.get('/v1/targets?field=wellBeingAndVitality&on=2027-06-01').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('refuses the cursor of another query', async () => {
    const { body } = await slice.get('/v1/targets?field=wellBeingAndVitality&limit=1').expect(200);
    const other = await slice.get(`/v1/targets?field=basicServices&cursor=${body.next}`).expect(400);
    expect(other.body.code).toBe('cursor-of-another-query');
  });
});
