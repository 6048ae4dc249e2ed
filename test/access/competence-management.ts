import { servicesChanged } from '@nelikentta/contracts';
import { about, type Belongings, entered } from './belongings.js';

const { serviceId } = servicesChanged.example.services[0]!;

export const competenceManagementBelongings: Belongings = async (slice) => {
  await slice.deliver(servicesChanged, servicesChanged.example);
  const facts = { names: { fi: 'Neuvonta' }, businessArea: 'library' };
  const { id } = await entered<{ id: string }>(slice, '/v1/competences', facts);
  const assessed = { aspect: 'aimed', level: 4, from: '2026-01-01' };
  await entered(slice, `/v1/competences/${id}/states`, assessed);
  return [
    ...about({ competenceId: id })(
      'GET /v1/competences/:competenceId',
      ['PUT /v1/competences/:competenceId', facts],
      ['POST /v1/competences/:competenceId/states', { aspect: 'present', level: 2, from: '2026-01-01' }],
      'GET /v1/competences/:competenceId/states',
      ['PUT /v1/competences/:competenceId/capacity', { months: [{ month: '2026-01-01', hours: 10 }] }],
      'GET /v1/competences/:competenceId/capacity?from=2026-01-01&to=2026-12-01',
      'GET /v1/competences/:competenceId/service-needs',
      ['POST /v1/competences/:competenceId/decisions', { outcome: 'maintain', reason: 'Enough of it' }],
      'GET /v1/competences/:competenceId/decisions',
    ),
    ...about({ competenceId: id, serviceId })([
      'PUT /v1/competences/:competenceId/service-needs/:serviceId',
      { from: '2026-01-01', hoursPerUnit: 1, unitsPerMonth: 10 },
    ]),
  ];
};
