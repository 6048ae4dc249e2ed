import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customersReached, serviceDaysCounted, servicesChanged } from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';

const clinic = '018f4e7a-0000-7000-8000-000000000001';
const festival = '018f4e7a-0000-7000-8000-000000000002';
const [residents, businesses] = ['individual/resident_active', 'business/resident_active'];
let slice: Slice;

const counted = {
  ...serviceDaysCounted.example.cells[0]!,
  version: 1,
  customerGroup: 'resident_active' as const,
  needsAnswered: 1,
};
const rated = (answers: number) => ({
  csatCount: answers,
  csatSum: 8 * answers,
  csatSumOfSquares: 64 * answers,
  satisfied: answers,
});
const post = async (path: string, body: object): Promise<{ id: string }> =>
  (await slice.post(path).send(body).expect(201)).body;

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-12-01T10:00:00Z' });
  const service = { ...servicesChanged.example.services[0]!, version: 1, secondaryEffects: [] };
  await slice.deliver(servicesChanged, {
    services: [
      { ...service, serviceId: clinic },
      { ...service, serviceId: festival, role: 'enabler', benefit: 'future', field: 'wellBeingAndVitality' },
    ],
  });
  await slice.deliver(serviceDaysCounted, {
    cells: [
      { ...counted, serviceId: clinic, day: '2026-03-10', uses: 20, quantity: 20, ...rated(6) },
      { ...counted, serviceId: clinic, day: '2026-03-20', uses: 10, quantity: 10, ...rated(3) },
      { ...counted, serviceId: clinic, day: '2026-04-10', uses: 5, quantity: 5, ...rated(4) },
      { ...counted, serviceId: clinic, day: '2026-04-10', actorLevel: 'business', uses: 2, quantity: 2, ...rated(0) },
      { ...counted, serviceId: festival, day: '2026-04-30', uses: 7, quantity: 7, ...rated(0) },
      {
        ...counted,
        serviceId: festival,
        day: '2026-04-30',
        actorLevel: null,
        customerGroup: null,
        uses: 0,
        quantity: 0,
        ...rated(9),
      },
    ],
  });
  await observedTarget();
});
afterAll(() => slice.stop());

/** Of the clinic's residents: half of the change was there by the end of March, all of it by the end of May. */
async function observedTarget() {
  const { id: indicatorId } = await post('/v1/indicators', {
    code: 'in-time',
    names: { fi: 'Ajoissa' },
    kind: 'share',
    unit: '%',
  });
  const decided = { field: 'basicServices', change: { en: 'In time' }, owner: 'Clinics', managementLevel: 'tactical' };
  const facts = { baseline: 0.5, aimed: 0.7, period: { from: '2026-01-01', to: '2027-01-01' }, weight: 40 };
  await post('/v1/targets', { ...decided, ...facts, indicatorId, segments: [residents] });
  for (const [from, to, numerator] of [
    ['2026-03-01', '2026-04-01', 60],
    ['2026-05-01', '2026-06-01', 70],
  ] as const) {
    const observation = await post('/v1/observations', { indicatorId, period: { from, to }, numerator, denominator: 100 });
    await slice.post(`/v1/observations/${observation.id}/approve`).set('If-Match', '"1"').expect(200);
  }
}

interface Shown {
  readonly value: number | null;
  readonly n: number;
  readonly reason: string | null;
}
interface Item {
  readonly key: string;
  readonly effectiveness: Shown;
  readonly costEffectiveness: Shown;
  readonly customerExperience: Shown;
  readonly costs: { readonly uses: number };
  readonly customersReached: number | null;
}

const items = async (query: string, route = 'key-measures') =>
  (await slice.get(`/v1/${route}?${query}`).expect(200)).body.items as Item[];
const spring = 'from=2026-03-01&to=2026-06-01';

describe('Key measures by field, segment and month', () => {
  it('are listed where something is known, each with the days that it is of', async () => {
    const found = await items('from=2026-03-15&to=2026-06-01&by=field,segment,month');
    expect(found.map(({ key, costs }) => [key, costs.uses])).toEqual([
      [`basicServices,${residents},2026-03`, 10],
      [`basicServices,${residents},2026-04`, 5],
      [`basicServices,${residents},2026-05`, 0],
      [`basicServices,${businesses},2026-04`, 2],
      [`wellBeingAndVitality,${residents},2026-04`, 7],
    ]);
    expect(found[0]).toMatchObject({
      ...{ field: 'basicServices', segment: residents, month: '2026-03', serviceId: null },
      customerExperience: { value: null, reason: 'tooFewAnswers', n: 3, period: { from: '2026-03-15', to: '2026-04-01' } },
      needs: { answered: { value: 1, n: 1 }, open: null },
    });
  });

  it('are ratios of the sums of each: what is withheld in a month is shown of two', async () => {
    const experience = async (by: string) =>
      Object.fromEntries(
        (await items(`${spring}&by=${by}`)).map(({ key, customerExperience: { value, n } }) => [key, [value, n]]),
      );
    expect(await experience('field,month')).toEqual({
      'basicServices,2026-03': [8, 9],
      'basicServices,2026-04': [null, 4],
      'basicServices,2026-05': [null, 0],
      'wellBeingAndVitality,2026-04': [8, 9],
    });
    expect(await experience('month')).toEqual({ '2026-03': [8, 9], '2026-04': [8, 13], '2026-05': [null, 0] });
    expect((await experience('field'))['basicServices']).toEqual([8, 13]);
  });

  it('show in each month how far a target had come by its end', async () => {
    const effectiveness = Object.fromEntries(
      (await items('from=2026-02-01&to=2026-06-01&by=segment,month')).map(({ key, effectiveness: { value, reason } }) => [
        key,
        value ?? reason,
      ]),
    );
    expect(effectiveness).toMatchObject({
      [`${residents},2026-02`]: 'noApprovedObservation',
      [`${residents},2026-03`]: 0.5,
      [`${residents},2026-04`]: 0.5,
      [`${residents},2026-05`]: 1,
      [`${businesses},2026-04`]: 'noTargets',
    });
  });

  it('set the effect of a month against the cost since the target began', async () => {
    const [march] = await items(`${spring}&by=field,month`);
    expect(march?.costEffectiveness).toMatchObject({
      reason: 'costUnknown',
      period: { from: '2026-01-01', to: '2026-04-01' },
    });
  });

  it('are refused for more than two years, and by what nobody knows', async () => {
    const refused = await slice.get('/v1/key-measures?from=2024-01-01&to=2026-01-02&by=field,month').expect(422);
    expect(refused.body.type).toContain('too-many-months');
    await slice.get('/v1/key-measures?by=month,field').expect(400);
  });
});

describe('Customers reached', () => {
  it('are unknown, not none, while segmentation does not answer, and hold no other figure back', async () => {
    expect(await items(`${spring}&by=field,segment`, 'customers-reached')).toMatchObject([
      {
        key: `basicServices,${residents}`,
        customersReached: null,
        costPerCustomer: { value: null, reason: 'serviceUnavailable' },
      },
      { key: `basicServices,${businesses}`, customersReached: null },
      { key: `wellBeingAndVitality,${residents}`, customersReached: null },
    ]);
    expect((await items(`${spring}&by=field`))[0]).toMatchObject({ costs: { uses: 37 } });
  });

  it('are those that segmentation answers, by the same keys', async () => {
    await slice.answer(customersReached, ({ by }) => ({ rows: [{ key: by === 'month' ? '2026-03' : 'none', customers: 12 }] }));
    expect((await items(`${spring}&by=month`, 'customers-reached')).map((item) => [item.key, item.customersReached])).toEqual([
      ['2026-03', 12],
      ['2026-04', 0],
      ['2026-05', 0],
    ]);
  });
});
