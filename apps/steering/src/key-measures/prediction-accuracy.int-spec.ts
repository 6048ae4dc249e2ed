import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';

let slice: Slice;
let indicatorId: string;
let targetId: string;

const post = async (path: string, body: object) => (await slice.post(path).send(body).expect(201)).body;

async function observe(from: string, to: string, value: number): Promise<void> {
  const { id } = await post('/v1/observations', { indicatorId, period: { from, to }, value });
  await slice.post(`/v1/observations/${id}/approve`).set('If-Match', '"1"').expect(200);
}

const prediction = (more: object = {}) => ({
  directness: 'direct',
  timing: 'future',
  size: -10,
  low: -14,
  high: -6,
  certainty: 0.8,
  forecaster: { kind: 'role', name: 'Planner' },
  madeOn: '2025-01-10',
  dueOn: '2026-01-01',
  ...more,
});
const predict = (more: object = {}) => slice.post(`/v1/targets/${targetId}/predicted-effects`).send(prediction(more));

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-05-04T10:00:00Z' });
  indicatorId = (await post('/v1/indicators', { code: 'waiting', names: { en: 'Waiting' }, kind: 'value', unit: 'days' })).id;
  const decided = {
    field: 'basicServices',
    change: { en: 'Shorter queues' },
    owner: 'Reception',
    managementLevel: 'operative',
  };
  const facts = { baseline: 40, aimed: 20, period: { from: '2025-01-01', to: '2027-01-01' }, weight: 50 };
  targetId = (await post('/v1/targets', { ...decided, ...facts, indicatorId })).id;
  await observe('2024-01-01', '2025-01-01', 39);
  await observe('2025-01-01', '2026-01-01', 32);
});
afterAll(() => slice.stop());

describe('Predicted effects', () => {
  it('are set beside what happened once their time has come', async () => {
    await predict().expect(201);
    await predict({ size: -4, low: -5, high: -3 }).expect(201);
    await predict({ dueOn: '2027-01-01' }).expect(201);
    const { body } = await slice.get('/v1/prediction-accuracy').expect(200);
    expect(body.predictions).toHaveLength(2);
    expect(body.predictions[0].outcome).toEqual({ observed: -8, error: -2, inside: true, asLastYear: -1 });
    expect(body.predictions[1].outcome).toMatchObject({ error: 4, inside: false });
    expect(body.forecasters).toMatchObject([
      {
        forecaster: { kind: 'role', name: 'Planner' },
        accuracy: {
          n: 2,
          bias: 1,
          meanAbsoluteError: 3,
          againstLastYear: { n: 2, meanAbsoluteError: 3, lastYearsMeanAbsoluteError: 7 },
          inside: { numerator: 1, denominator: 2, stated: 0.8 },
        },
      },
    ]);
  });

  it('have no outcome while nothing was observed since they were made', async () => {
    await predict({ madeOn: '2026-01-02', dueOn: '2026-03-01', forecaster: { kind: 'model', name: 'Trend' } }).expect(201);
    const { body } = await slice.get('/v1/prediction-accuracy').expect(200);
    expect(body.predictions[2]).toMatchObject({ forecaster: { name: 'Trend' }, outcome: null });
    expect(body.forecasters).toHaveLength(1);
  });

  it('are listed with their target', async () => {
    const { body } = await slice.get(`/v1/targets/${targetId}/predicted-effects?limit=1`).expect(200);
    expect(body.items[0]).toMatchObject({
      ...prediction(),
      segment: null,
      intervention: null,
      recordedAt: '2026-05-04T10:00:00.000Z',
    });
    expect(body.next).not.toBeNull();
  });

  it.each([
    ['outside their own interval', { size: -20 }, 422, 'prediction-outside-its-interval'],
    ['made after the fact', { madeOn: '2026-01-01' }, 422, 'predicted-after-the-fact'],
    ['made tomorrow', { madeOn: '2026-05-05', dueOn: '2027-01-01' }, 422, 'predicted-after-the-fact'],
    ['that are certain', { certainty: 1 }, 400, 'invalid-request'],
  ])('are refused %s', async (_, more, status, code) => {
    expect((await predict(more).expect(status)).body.code).toBe(code);
  });

  it('are refused of a target that is not there', async () => {
    const path = '/v1/targets/018f4e7a-0000-7000-8000-00000000dead/predicted-effects';
    await slice.post(path).send(prediction()).expect(404);
    await slice.get(path).expect(404);
  });
});

describe('Risks of a target', () => {
  const risk = {
    kind: 'operatingEnvironment',
    description: { fi: 'Väestö kasvaa' },
    likelihood: 2,
    impact: 3,
    owner: 'Planner',
  };

  it('are assessed anew and listed with the gravest first', async () => {
    const path = `/v1/targets/${targetId}/risks`;
    const { id } = await post(path, risk);
    await post(path, { ...risk, likelihood: 3 });
    const assess = () =>
      slice.patch(`/v1/risks/${id}`).set('If-Match', '"1"').send({ likelihood: 5, response: 'Hire earlier' });
    expect((await assess().expect(200)).body).toMatchObject({ likelihood: 5, impact: 3, version: 2 });
    expect((await assess().expect(412)).body.code).toBe('stale-version');
    const { body } = await slice.get(path).expect(200);
    expect(body.map(({ likelihood }: { likelihood: number }) => likelihood)).toEqual([5, 3]);
    await slice.as({ municipality: '091' }).patch(`/v1/risks/${id}`).set('If-Match', '"2"').send({ closed: true }).expect(404);
  });

  it('have a likelihood and an impact from 1 to 5', async () => {
    await slice
      .post(`/v1/targets/${targetId}/risks`)
      .send({ ...risk, impact: 6 })
      .expect(400);
  });
});
