import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { costsChanged, customersReached, openNeeds, serviceDaysCounted, servicesChanged } from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';

// measures.md §7, through the API: what others tell and ask is told and answered, what people decide is sent.
const dayCare = '018f4e7a-0000-7000-8000-000000000003';
const answers = [9, 10, 8, 7, 3, 10, 6, 9, 9, 5];
const year = 'from=2026-01-01&to=2027-01-01';
let slice: Slice;
let targetId: string;

const post = async (path: string, body: object): Promise<{ id: string; version: number }> =>
  (await slice.post(path).send(body).expect(201)).body;

async function indicator(code: string): Promise<string> {
  return (await post('/v1/indicators', { code, names: { fi: code }, kind: 'share', unit: '%' })).id;
}

async function target(indicatorId: string, weight: number): Promise<string> {
  const facts = { baseline: 0.6, aimed: 0.9, period: { from: '2026-01-01', to: '2027-01-01' }, weight };
  const decided = { field: 'basicServices', change: { en: 'A day-care place within four weeks' }, owner: 'Early education' };
  return (await post('/v1/targets', { ...facts, ...decided, indicatorId, managementLevel: 'tactical', serviceIds: [dayCare] }))
    .id;
}

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2027-01-15T10:00:00Z' });
  await slice.deliver(servicesChanged, {
    services: [
      { ...servicesChanged.example.services[0]!, serviceId: dayCare, version: 1, secondaryEffects: [], promisedCsat: 8 },
    ],
  });
  // 1.2 M€ by 10,000 uses of 120 €, and 0.2 M€ of fixed costs.
  await slice.deliver(costsChanged, {
    services: [
      {
        serviceId: dayCare,
        version: 1,
        unitCosts: [{ providerId: null, from: '2026-01-01', to: null, centsPerUnit: 12_000 }],
        fixedCosts: [{ from: '2026-01-01', to: '2026-11-01', centsPerMonth: 2_000_000 }],
      },
    ],
  });
  await slice.deliver(serviceDaysCounted, {
    cells: [
      {
        ...serviceDaysCounted.example.cells[0]!,
        serviceId: dayCare,
        day: '2026-05-04',
        uses: 10_000,
        quantity: 10_000,
        csatCount: answers.length,
        csatSum: answers.reduce((sum, answer) => sum + answer, 0),
        csatSumOfSquares: answers.reduce((sum, answer) => sum + answer ** 2, 0),
        satisfied: 7,
        advocates: 5,
        npsCount: answers.length,
        promoters: 5,
        passives: 2,
        detractors: 3,
        needsAnswered: 6,
        needsPartly: 2,
        needsNotAnswered: 1,
        needsLapsed: 1,
      },
    ],
  });
  await slice.answer(customersReached, ({ by }) => ({
    rows: [{ key: by === 'service' ? dayCare : 'basicServices', customers: 800 }],
  }));
  await slice.answer(openNeeds, () => ({
    rows: [{ serviceId: dayCare, open: 4, oldestOpenedAt: '2026-11-03T08:00:00.000Z' }],
  }));
  const observed = await indicator('day-care-in-four-weeks');
  targetId = await target(observed, 40);
  await target(await indicator('parents-in-work'), 60);
  const sample = { period: { from: '2026-01-01', to: '2026-12-31' }, numerator: 243, denominator: 300 };
  const observation = await post('/v1/observations', { indicatorId: observed, ...sample });
  await slice.post(`/v1/observations/${observation.id}/approve`).set('If-Match', '"1"').expect(200);
});
afterAll(() => slice.stop());

const measuresOf = async (by: string, key: string) => {
  const { body } = await slice.get(`/v1/key-measures?${year}&by=${by}`).expect(200);
  return body.items.find((item: { key: string }) => item.key === key);
};

describe('The worked example', () => {
  it('has realised 0.70 of the change, which is 28 effect points, at 20 points per million euros', async () => {
    const { body } = await slice.get(`/v1/targets/${targetId}/measures`).expect(200);
    expect(body).toMatchObject({ observed: 0.81, effectPoints: 28, costCents: 140_000_000, uncostedUses: 0 });
    expect(body.realisedShare).toMatchObject({ value: 0.7, n: 300 });
    expect(body.costEffectiveness).toMatchObject({ value: 20, points: 28 });
  });

  it.each([
    ['field', 'basicServices'],
    ['service', dayCare],
    ['whole', 'whole'],
  ])('gives by %s effectiveness 0.70 with coverage 40 %, and 20 points per million euros', async (by, key) => {
    const { effectiveness, costEffectiveness } = await measuresOf(by, key);
    expect(effectiveness).toMatchObject({ value: 0.7, coverage: 0.4, n: 1, reason: null });
    expect(effectiveness.period).toEqual({ from: '2026-01-01', to: '2027-01-01' });
    expect(effectiveness.low).toBeLessThan(0.7);
    expect(costEffectiveness).toMatchObject({ value: 20, points: 28, coverage: 0.4 });
  });

  it('gives NPS +20, mean 7.6 and 7 of 10 satisfied, 0.397 to 0.892', async () => {
    const { customerExperience } = await measuresOf('field', 'basicServices');
    expect(customerExperience).toMatchObject({ value: 7.6, n: 10, strongLoyalty: false });
    expect(customerExperience.satisfied).toMatchObject({
      value: 0.7,
      low: expect.closeTo(0.397, 3),
      high: expect.closeTo(0.892, 3),
      n: 10,
    });
    expect(customerExperience.netPromoterScore.value).toBe(20);
  });

  it('says what became of needs and what a use, a customer and an answered need cost', async () => {
    const { needs, costs } = await measuresOf('field', 'basicServices');
    expect(needs).toMatchObject({ answered: { value: 0.6, n: 10 }, open: 4, oldestOpenedAt: '2026-11-03T08:00:00.000Z' });
    expect(costs).toMatchObject({
      costCents: 140_000_000,
      perUse: { value: 14_000 },
      perAnsweredNeed: { value: 23_333_333.333333 },
    });
    const { body } = await slice.get(`/v1/customers-reached?${year}&by=field`).expect(200);
    expect(body.items[0]).toMatchObject({
      key: 'basicServices',
      customersReached: 800,
      costPerCustomer: { value: 175_000, n: 800 },
    });
  });

  it('belongs to the segment of the customers at the time', async () => {
    expect(await measuresOf('segment', 'individual/resident_active')).toMatchObject({
      names: { en: 'Individual: resident, active service user' },
      customerExperience: { value: 7.6 },
      effectiveness: { value: null, reason: 'noTargets' },
      needs: { open: null },
    });
    expect((await measuresOf('segment', 'business/resident_active')).customerExperience).toMatchObject({
      value: null,
      reason: 'noAnswers',
    });
  });

  it('gives reasons, never zeros, for a field of which nothing is known', async () => {
    const { effectiveness, costEffectiveness, customerExperience, costs } = await measuresOf('field', 'wellBeingAndVitality');
    expect(effectiveness).toMatchObject({ value: null, reason: 'noTargets', coverage: null });
    expect(costEffectiveness).toMatchObject({ value: null, reason: 'noTargets' });
    expect(customerExperience).toMatchObject({ value: null, reason: 'noAnswers', n: 0 });
    expect(costs.perUse).toMatchObject({ value: null, reason: 'noUses' });
  });

  it('is not yet so at a moment before the observation', async () => {
    const { body } = await slice.get('/v1/key-measures?from=2026-01-01&to=2026-12-01').expect(200);
    expect(body.items[0].effectiveness).toMatchObject({ value: null, reason: 'noApprovedObservation', coverage: 0 });
  });

  it('is not seen by another municipality', async () => {
    const { body } = await slice.as({ municipality: '091' }).get(`/v1/key-measures?${year}`).expect(200);
    expect(body.items[0]).toMatchObject({
      effectiveness: { reason: 'noTargets' },
      customerExperience: { n: 0 },
      costs: { uses: 0 },
    });
    await slice.as({ municipality: '091' }).get(`/v1/targets/${targetId}/measures`).expect(404);
  });
});
