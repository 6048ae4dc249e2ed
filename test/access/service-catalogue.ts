import { about, type Belongings, entered } from './belongings.js';

const names = { fi: 'Kirjasto' };

export const serviceCatalogueBelongings: Belongings = async (slice) => {
  const add = async (path: string, body: object) => (await entered<{ id: string }>(slice, path, body)).id;
  const organizationId = await add('/v1/organizations', { names });
  const serviceId = await add('/v1/services', {
    role: 'arranger',
    benefit: 'immediate',
    names,
    summaries: names,
    responsibleIds: [organizationId],
  });
  const channelId = await add('/v1/channels', { kind: 'eChannel', names, organizationId });
  const costId = await add(`/v1/services/${serviceId}/unit-costs`, { from: '2026-01-01', centsPerUnit: 100 });
  const { body: run } = await slice.post('/v1/imports/ptv-general-descriptions').send([]).expect(200);
  return [
    ...about({ importId: String(run.id) })('GET /v1/imports/:importId', 'GET /v1/imports/:importId/findings'),
    ...about({ organizationId })('GET /v1/organizations/:organizationId', [
      'PATCH /v1/organizations/:organizationId',
      { names: { fi: 'Uusi' } },
    ]),
    ...about({ channelId })('GET /v1/channels/:channelId', ['PATCH /v1/channels/:channelId', { names: { fi: 'Uusi' } }]),
    ...about({ serviceId, channelId })(
      ['PUT /v1/services/:serviceId/channels/:channelId', {}],
      'DELETE /v1/services/:serviceId/channels/:channelId',
    ),
    ...about({ serviceId, kind: 'unit-costs', costId })(
      ['POST /v1/services/:serviceId/:kind/:costId/end', { to: '2026-06-01' }],
      'DELETE /v1/services/:serviceId/:kind/:costId',
    ),
    ...about({ serviceId, month: '2026-01' })(['PUT /v1/services/:serviceId/capacity/:month', { units: 5 }]),
    ...about({ serviceId })(
      'GET /v1/services/:serviceId',
      ['PATCH /v1/services/:serviceId', { names: { fi: 'Uusi' } }],
      'GET /v1/services/:serviceId/history',
      'GET /v1/services/:serviceId/channels',
      'GET /v1/services/:serviceId/costs',
      'GET /v1/services/:serviceId/capacity',
      ['POST /v1/services/:serviceId/unit-costs', { from: '2026-01-01', centsPerUnit: 100 }],
      ['POST /v1/services/:serviceId/fixed-costs', { from: '2026-01-01', centsPerMonth: 100 }],
      'POST /v1/services/:serviceId/publish',
      'POST /v1/services/:serviceId/archive',
    ),
  ];
};
