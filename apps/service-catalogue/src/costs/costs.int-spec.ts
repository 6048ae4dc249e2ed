import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { costsChanged } from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';
import { serviceCatalogue } from '../service.js';

const nowhere = '018f4e7a-0000-7000-8000-00000000dead';
let slice: Slice;
let providerId: string;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue);
  providerId = (
    await slice
      .post('/v1/organizations')
      .send({ names: { fi: 'Tuottaja Oy' } })
      .expect(201)
  ).body.id;
});
afterAll(() => slice.stop());

const newService = async (): Promise<string> =>
  (
    await slice
      .post('/v1/services')
      .send({ names: { fi: 'Palvelu' }, role: 'arranger', benefit: 'immediate' })
      .expect(201)
  ).body.id;
const unitCost = (service: string, more: object) =>
  slice.post(`/v1/services/${service}/unit-costs`).send({ from: '2026-01-01', centsPerUnit: 5200, ...more });
const fixedCost = (service: string, more: object = {}) =>
  slice.post(`/v1/services/${service}/fixed-costs`).send({ from: '2026-01-01', centsPerMonth: 1_200_000, ...more });
const costsOf = async (service: string) => (await slice.get(`/v1/services/${service}/costs`).expect(200)).body;
const lastTold = async () => (await slice.published(costsChanged)).at(-1)?.services;

describe('The costs of a service', () => {
  it('are told to the others whole, each time they change', async () => {
    const service = await newService();
    await unitCost(service, { to: '2027-01-01' }).expect(201);
    await unitCost(service, { providerId, centsPerUnit: 4900 }).expect(201);
    await fixedCost(service.toUpperCase()).expect(201);
    expect(await lastTold()).toEqual([
      {
        serviceId: service,
        version: 3,
        unitCosts: [
          { providerId: null, from: '2026-01-01', to: '2027-01-01', centsPerUnit: 5200 },
          { providerId, from: '2026-01-01', to: null, centsPerUnit: 4900 },
        ],
        fixedCosts: [{ from: '2026-01-01', to: null, centsPerMonth: 1_200_000 }],
      },
    ]);
  });

  it('follow one another without a gap, and never overlap for one provider', async () => {
    const service = await newService();
    await unitCost(service, { to: '2026-07-01' }).expect(201);
    expect((await unitCost(service, { from: '2026-06-30' }).expect(409)).body.code).toBe('cost-overlap');
    await unitCost(service, { from: '2026-07-01' }).expect(201);
    await unitCost(service, { from: '2026-06-30', providerId }).expect(201);
    await fixedCost(service).expect(201);
    expect((await fixedCost(service, { from: '2030-01-01' }).expect(409)).body.code).toBe('cost-overlap');
  });

  it('end when somebody says so, or go when they were a mistake', async () => {
    const service = await newService();
    const { body: cost } = await unitCost(service, {}).expect(201);
    const end = (id: string, to: string) => slice.post(`/v1/services/${service}/unit-costs/${id}/end`).send({ to });
    expect((await end(cost.id, '2026-03-01').expect(200)).body).toMatchObject({
      version: 2,
      unitCosts: [{ to: '2026-03-01' }],
    });
    const { body: later } = await unitCost(service, { from: '2026-03-01' }).expect(201);
    expect((await end(cost.id, '2026-03-02').expect(409)).body.code).toBe('cost-overlap');
    expect((await end(cost.id, '2026-01-01').expect(422)).body.code).toBe('interval-not-ordered');
    await end(nowhere, '2026-03-01').expect(404);
    await slice.delete(`/v1/services/${service}/unit-costs/${later.id}`).expect(204);
    await slice.delete(`/v1/services/${service}/unit-costs/${later.id}`).expect(404);
    expect((await costsOf(service)).unitCosts).toHaveLength(1);
  });

  it('are integer cents on days of the calendar', async () => {
    const service = await newService();
    await unitCost(service, { centsPerUnit: 10.5 }).expect(400);
    await unitCost(service, { centsPerUnit: -1 }).expect(400);
    await unitCost(service, { from: '2026-02-30' }).expect(400);
    expect((await unitCost(service, { to: '2026-01-01' }).expect(422)).body.code).toBe('interval-not-ordered');
    expect(await costsOf(service)).toEqual({ version: 0, unitCosts: [], fixedCosts: [] });
  });

  it('name a provider that is there, of a service that is there', async () => {
    expect((await unitCost(await newService(), { providerId: nowhere }).expect(422)).body.code).toBe('unknown-reference');
    await unitCost(nowhere, {}).expect(404);
    await slice.get(`/v1/services/${nowhere}/costs`).expect(404);
  });

  it('do not change any more when the service is archived, and are not for everybody to change', async () => {
    const service = await newService();
    await slice
      .as({ permissions: ['service:write'] })
      .post(`/v1/services/${service}/unit-costs`)
      .send({})
      .expect(403);
    await slice.post(`/v1/services/${service}/archive`).set('If-Match', '"1"').send({}).expect(200);
    expect((await unitCost(service, {}).expect(409)).body.code).toBe('service-is-archived');
  });

  it('are not written twice by two at the same time', async () => {
    const service = await newService();
    const answers = await Promise.all([1, 2, 3, 4].map(() => unitCost(service, {})));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });
});

describe('The capacity of a service', () => {
  it('is set month by month', async () => {
    const service = await newService();
    const set = (month: string, units: number) => slice.put(`/v1/services/${service}/capacity/${month}`).send({ units });
    await set('2026-06', 900).expect(200);
    await set('2026-05', 1200.5).expect(200);
    await set('2026-06', 950).expect(200);
    expect((await slice.get(`/v1/services/${service}/capacity`).expect(200)).body.items).toEqual([
      { month: '2026-05-01', units: 1200.5 },
      { month: '2026-06-01', units: 950 },
    ]);
    await set('2026-13', 1).expect(400);
    await set('2026-06', -1).expect(400);
    await slice.put(`/v1/services/${nowhere}/capacity/2026-06`).send({ units: 1 }).expect(404);
  });
});
