import { about, type Belongings, entered } from './belongings.js';

const names = { fi: 'Jonotusaika' };
const period = { from: '2026-01-01', to: '2027-01-01' };

export const steeringBelongings: Belongings = async (slice) => {
  const add = async (path: string, body: object) => (await entered<{ id: string }>(slice, path, body)).id;
  const indicatorId = await add('/v1/indicators', { code: 'waiting-time', names, kind: 'value', unit: 'days' });
  const observation = { indicatorId, period: { from: '2026-01-01', to: '2026-02-01' }, value: 20 };
  const target = {
    field: 'supplementaryServices',
    segments: ['individual/resident_active'],
    change: names,
    indicatorId,
    baseline: 40,
    aimed: 10,
    period,
    weight: 30,
    owner: 'Service manager',
    managementLevel: 'operative',
  };
  const targetId = await add('/v1/targets', target);
  const risk = { kind: 'ownActivity', description: names, likelihood: 2, impact: 3, owner: 'Service manager' };
  const effect = {
    intervention: 'More evening hours',
    directness: 'direct',
    timing: 'immediate',
    size: -5,
    low: -8,
    high: -2,
    certainty: 0.8,
    forecaster: { kind: 'role', name: 'Analyst' },
    dueOn: '2026-12-31',
  };
  return [
    ...about({ id: indicatorId })('GET /v1/indicators/:id', ['PATCH /v1/indicators/:id', { unit: 'weeks' }]),
    ...about({ id: await add('/v1/observations', observation) })(
      'GET /v1/observations/:id',
      ['PATCH /v1/observations/:id', { value: 21 }],
      'POST /v1/observations/:id/approve',
      ['POST /v1/observations/:id/withdraw', { because: 'Counted twice' }],
    ),
    ...about({ targetId })(
      ['POST /v1/targets/:targetId/predicted-effects', effect],
      'GET /v1/targets/:targetId/predicted-effects',
      ['POST /v1/targets/:targetId/risks', risk],
      'GET /v1/targets/:targetId/risks',
      'GET /v1/targets/:targetId/measures',
    ),
    ...about({ id: await add(`/v1/targets/${targetId}/risks`, risk) })(['PATCH /v1/risks/:id', { likelihood: 3 }]),
    ...about({ id: targetId })(
      'GET /v1/targets/:id',
      ['PATCH /v1/targets/:id', { weight: 20 }],
      ['POST /v1/targets/:id/withdraw', { because: 'Reached early' }],
    ),
  ];
};
