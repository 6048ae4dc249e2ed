import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  capacityByField,
  type CountedServiceDay,
  costsChanged,
  customersReached,
  serviceDaysCounted,
  servicesChanged,
} from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';

const clinic = '018f4e7a-0000-7000-8000-000000000001';
const festival = '018f4e7a-0000-7000-8000-000000000002';
const promised = 8.5;
let slice: Slice;

const noCounts = Object.fromEntries(
  Object.entries(serviceDaysCounted.example.cells[0]!).map(([name, value]) => [name, typeof value === 'number' ? 0 : value]),
) as unknown as CountedServiceDay;
const cell = (serviceId: string, day: string, more: Partial<CountedServiceDay>): CountedServiceDay => ({
  ...noCounts,
  ...{ version: 1, serviceId, day },
  ...more,
});
const rated = (answers: readonly number[]) => ({
  csatCount: answers.length,
  csatSum: answers.reduce((sum, answer) => sum + answer, 0),
  csatSumOfSquares: answers.reduce((sum, answer) => sum + answer ** 2, 0),
});

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-12-01T10:00:00Z' });
  const service = { ...servicesChanged.example.services[0]!, version: 1, secondaryEffects: [] };
  await slice.deliver(servicesChanged, {
    services: [
      { ...service, serviceId: clinic, promisedCsat: promised },
      {
        ...service,
        serviceId: festival,
        role: 'enabler',
        benefit: 'future',
        field: 'wellBeingAndVitality',
        promisedCsat: null,
      },
    ],
  });
  const unitCosts = (centsPerUnit: number) => [{ providerId: null, from: '2025-01-01', to: null, centsPerUnit }];
  await slice.deliver(costsChanged, {
    services: [
      { serviceId: clinic, version: 1, unitCosts: unitCosts(100), fixedCosts: [] },
      { serviceId: festival, version: 1, unitCosts: unitCosts(300), fixedCosts: [] },
    ],
  });
  await slice.deliver(serviceDaysCounted, {
    cells: [
      cell(clinic, '2026-05-04', { uses: 60, quantity: 60, ...rated([6, 6, 7, 6, 5, 6]) }),
      cell(clinic, '2026-05-04', { actorLevel: null, customerGroup: null, ...rated([9, 9]) }),
      cell(clinic, '2025-05-04', { uses: 30, quantity: 30, ...rated([9, 9, 8, 9, 9, 10]) }),
      cell(festival, '2026-05-04', { uses: 20, quantity: 20, ...rated([4, 4, 4, 4, 4]) }),
    ],
  });
});
afterAll(() => slice.stop());

describe('The gap map', () => {
  const gaps = async () => (await slice.get('/v1/gap-map?from=2026-01-01&to=2027-01-01').expect(200)).body.items;

  it('sets experience beside the promise, over all and by segment, with last year', async () => {
    const [{ serviceId, promisedCsat, gaps: found }] = await gaps();
    expect({ serviceId, promisedCsat }).toEqual({ serviceId: clinic, promisedCsat: promised });
    expect(found.map(({ segment }: { segment: string | null }) => segment)).toEqual([
      null,
      'anonymous',
      'individual/resident_active',
    ]);
    expect(found[2]).toMatchObject({
      gap: { value: -2.5, n: 6, period: { from: '2026-01-01', to: '2027-01-01' } },
      finding: 'belowPromise',
      change: { value: -3 },
      widening: true,
    });
    expect(found[0].gap.n).toBe(8);
  });

  it('withholds the gap of fewer than five answers', async () => {
    const [{ gaps: found }] = await gaps();
    expect(found[1]).toMatchObject({
      gap: { value: null, reason: 'tooFewAnswers', n: 2 },
      finding: null,
      change: null,
      widening: null,
    });
  });

  it('leaves out services that promise nothing', async () => {
    expect((await gaps()).map(({ serviceId }: { serviceId: string }) => serviceId)).toEqual([clinic]);
  });
});

describe('The balance of the fields', () => {
  const balance = async () => (await slice.get('/v1/balance?from=2026-01-01&to=2027-01-01').expect(200)).body;

  it('shows what nobody answered as unknown, and the request succeeds', async () => {
    const { now } = await balance();
    expect(now).toMatchObject({ customersReached: null, capacity: null, effectPoints: null });
    expect(now.uses.basicServices).toEqual({ numerator: 60, denominator: 80, share: 0.75 });
  });

  it('has cost, uses, customers reached and capacity side by side with last year', async () => {
    await slice.answer(customersReached, ({ by }) => ({
      rows:
        by === 'whole'
          ? [{ key: 'whole', customers: 50 }]
          : [
              { key: 'basicServices', customers: 40 },
              { key: 'wellBeingAndVitality', customers: 15 },
            ],
    }));
    await slice.answer(capacityByField, ({ month }) => ({
      rows: [
        { field: 'basicServices', capacity: month === '2026-12-01' ? 30 : 40 },
        { field: 'wellBeingAndVitality', capacity: 10 },
      ],
    }));
    const { now, lastYear } = await balance();
    expect(now.cost.basicServices).toEqual({ numerator: 6000, denominator: 12_000, share: 0.5 });
    expect(now.customersReached.basicServices).toEqual({ numerator: 40, denominator: 50, share: 0.8 });
    expect(now.capacity.basicServices.share).toBe(0.75);
    expect(lastYear.period).toEqual({ from: '2025-01-01', to: '2026-01-01' });
    expect(lastYear.cost.basicServices).toEqual({ numerator: 3000, denominator: 3000, share: 1 });
    expect(lastYear.capacity.basicServices.share).toBe(0.8);
  });

  it('refuses a period that ends before it starts', async () => {
    const { body } = await slice.get('/v1/balance?from=2026-05-01&to=2026-05-01').expect(422);
    expect(body.code).toBe('interval-not-ordered');
    await slice.get('/v1/balance?from=2026-02-30&to=2026-05-01').expect(400);
  });
});

describe("Steering's database", () => {
  it('holds no customer', async () => {
    const { rows } = await slice.owner.query(
      `SELECT table_name FROM information_schema.columns WHERE column_name LIKE '%customer%'`,
    );
    expect(rows).toEqual([]);
  });
});
