import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChangedService, capacityByField, servicesChanged } from '@nelikentta/contracts';
import { type Field, fieldOf } from '@nelikentta/framework';
import { Questions } from '@nelikentta/messaging';
import { type Slice, startSlice } from '@nelikentta/testing';
import { competenceManagement } from '../service.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(competenceManagement, { now: '2026-05-04T09:00:00Z' });
});
afterAll(() => slice.stop());

const serviceId = (number: number) => `018f4e7a-0000-7000-8000-${String(number).padStart(12, '0')}`;
const service = (number: number, more: Partial<ChangedService> = {}): ChangedService => {
  const { role, benefit } = { role: 'arranger', benefit: 'immediate', ...more } as const;
  const [example] = servicesChanged.example.services;
  return {
    ...example!,
    serviceId: serviceId(number),
    version: 1,
    names: { fi: `Palvelu ${number}` },
    unit: 'hour',
    ...more,
    role,
    benefit,
    field: fieldOf(role, benefit),
  };
};
const offer = (...services: ChangedService[]) => slice.deliver(servicesChanged, { services });

interface Described {
  readonly present?: number;
  readonly aimed?: number;
  readonly capacity?: number;
  readonly needs?: readonly (readonly [service: number, hoursPerUnit: number, unitsPerMonth: number])[];
}

async function competence(name: string, { present, aimed, capacity, needs = [] }: Described): Promise<string> {
  const { body } = await slice
    .post('/v1/competences')
    .send({ names: { fi: name }, businessArea: 'Sivistys' })
    .expect(201);
  const path = `/v1/competences/${body.id}`;
  const from = '2026-01-01';
  if (present !== undefined) await slice.post(`${path}/states`).send({ aspect: 'present', level: present, from }).expect(201);
  if (aimed !== undefined) await slice.post(`${path}/states`).send({ aspect: 'aimed', level: aimed, from }).expect(201);
  if (capacity !== undefined)
    await slice
      .put(`${path}/capacity`)
      .send({ months: [{ month: '2026-05-01', hours: capacity }] })
      .expect(204);
  for (const [number, hoursPerUnit, unitsPerMonth] of needs)
    await slice
      .put(`${path}/service-needs/${serviceId(number)}`)
      .send({ from, hoursPerUnit, unitsPerMonth })
      .expect(204);
  return body.id;
}

describe('What services need of a competence', () => {
  it('holds from its day on, and ends with none', async () => {
    await offer(service(1));
    const id = await competence('Laskutus', { needs: [[1, 0.5, 100]] });
    const needs = `/v1/competences/${id}/service-needs`;
    await slice
      .put(`${needs}/${serviceId(1)}`)
      .send({ from: '2026-06-01', hoursPerUnit: 0, unitsPerMonth: 100 })
      .expect(204);
    expect((await slice.get(`${needs}?at=2026-05-31`).expect(200)).body.services).toEqual([
      {
        serviceId: serviceId(1),
        names: { fi: 'Palvelu 1' },
        field: 'basicServices',
        unit: 'hour',
        hoursPerUnit: 0.5,
        unitsPerMonth: 100,
        hoursPerMonth: 50,
      },
    ]);
    expect((await slice.get(`${needs}?at=2026-06-01`).expect(200)).body.services).toEqual([]);
    expect((await slice.get(`${needs}?at=2025-12-31`).expect(200)).body.services).toEqual([]);
  });

  it('is refused for a service that the catalogue does not know or has archived', async () => {
    await offer(service(2, { status: 'archived', archivedAt: '2026-04-01T00:00:00Z' }));
    const id = await competence('Arkistointi', {});
    const need = (number: number) =>
      slice
        .put(`/v1/competences/${id}/service-needs/${serviceId(number)}`)
        .send({ from: '2026-01-01', hoursPerUnit: 1, unitsPerMonth: 1 });
    expect((await need(999).expect(422)).body.code).toBe('unknown-service');
    expect((await need(2).expect(422)).body.code).toBe('service-archived');
  });

  it('follows the newest version of a service, in whatever order the news comes', async () => {
    await offer(service(3));
    const id = await competence('Ohjaus', { needs: [[3, 1, 10]] });
    const fieldNow = async () => (await slice.get(`/v1/competences/${id}/service-needs`)).body.services[0]?.field;
    await offer(service(3, { version: 3, benefit: 'future' }));
    await offer(service(3, { version: 2, role: 'enabler' }));
    expect(await fieldNow()).toBe('competitivenessAndProductivity');
    await offer(service(3, { version: 4, status: 'archived' }), service(3, { version: 3, benefit: 'future' }));
    expect(await fieldNow()).toBeUndefined();
  });
});

describe('Gaps', () => {
  it('are told by field, the widest first, with proposal and decision; the unknown ones last', async () => {
    await offer(service(11), service(12, { role: 'enabler', benefit: 'future' }));
    const wide = await competence('Yhteiskehittäminen', {
      present: 1,
      aimed: 5,
      capacity: 90,
      needs: [
        [11, 1, 20],
        [12, 2, 20],
      ],
    });
    const unknown = await competence('Tuntematon', { present: 2, needs: [[12, 1, 10]] });
    const narrow = await competence('Viestintä', { present: 3, aimed: 4, needs: [[12, 1, 1]] });
    await slice.post(`/v1/competences/${wide}/decisions`).send({ outcome: 'acquire', reason: 'Ostetaan aluksi.' }).expect(201);

    const { body } = await slice.get('/v1/gaps?field=wellBeingAndVitality').expect(200);
    expect(body.items.map(({ competenceId }: { competenceId: string }) => competenceId)).toEqual([wide, narrow, unknown]);
    expect(body.items[0]).toMatchObject({
      field: 'wellBeingAndVitality',
      services: 1,
      present: 1,
      aimed: 5,
      gap: 4,
      neededHours: 40,
      capacityHours: 60,
      shortfallHours: 0,
      proposal: { outcome: 'develop', because: 'belowAim', reason: { en: expect.any(String) } },
      decision: { outcome: 'acquire' },
    });
    expect(body.items[2]).toMatchObject({
      gap: null,
      capacityHours: null,
      shortfallHours: null,
      proposal: null,
      decision: null,
    });

    const first = (await slice.get('/v1/gaps?field=wellBeingAndVitality&limit=2')).body;
    const second = (await slice.get(`/v1/gaps?field=wellBeingAndVitality&limit=2&cursor=${first.next}`).expect(200)).body;
    expect([...first.items, ...second.items]).toEqual(body.items);
  });

  it('show a competence that no service needs, in no field', async () => {
    const id = await competence('Faksi', { present: 3, aimed: 3, capacity: 10 });
    const { body } = await slice.get('/v1/gaps?limit=500').expect(200);
    expect(body.items.find((gap: { competenceId: string }) => gap.competenceId === id)).toMatchObject({
      field: null,
      services: 0,
      neededHours: 0,
      capacityHours: 10,
      proposal: { outcome: 'giveUp', because: 'noServiceNeedsIt' },
    });
  });

  it('are summed up for each of the four fields', async () => {
    await offer(service(21, { role: 'enabler' }));
    await competence('Avoin data', { present: 2, aimed: 4, capacity: 30, needs: [[21, 1, 50]] });
    await competence('Rajapinnat', { present: 4, needs: [[21, 2, 5]] });
    const { body } = await slice.get('/v1/fields').expect(200);
    expect(body.at).toBe('2026-05-04');
    expect(body.fields).toHaveLength(4);
    expect(body.fields.find(({ field }: { field: Field }) => field === 'supplementaryServices')).toEqual({
      field: 'supplementaryServices',
      competences: 2,
      belowAim: 1,
      notAssessed: 1,
      widestGap: 2,
      neededHours: 60,
      capacityHours: 30,
      capacityUnknown: 1,
    });
  });

  it('answer other services with the capacity of each field in a month, leaving out what is unknown', async () => {
    const questions = new Questions(slice.transport);
    const scope = { municipality: '049', actor: 'service:steering' };
    const { rows } = await questions.ask(capacityByField, scope, { month: '2026-05-01' });
    expect(rows).toContainEqual({ field: 'supplementaryServices', capacity: 30 });
    expect((await questions.ask(capacityByField, scope, { month: '2027-05-01' })).rows).toEqual([]);
    expect((await questions.ask(capacityByField, { ...scope, municipality: '092' }, { month: '2026-05-01' })).rows).toEqual([]);
  });
});

describe('A decision on a competence', () => {
  it('is kept beside what was proposed when it was taken', async () => {
    const id = await competence('Leikkipuistot', { present: 2, aimed: 3 });
    const path = `/v1/competences/${id}/decisions`;
    const { body } = await slice.post(path).send({ outcome: 'giveUp', reason: 'Järjestö ottaa hoitaakseen.' }).expect(201);
    expect(body.proposal).toEqual({ outcome: 'develop', because: 'belowAim' });
    await slice.post(path).send({ outcome: 'maintain', reason: 'Järjestö perui.' }).expect(201);
    const decisions = (await slice.get(path).expect(200)).body.items;
    expect(decisions.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['maintain', 'giveUp']);
    expect(decisions[1]).toMatchObject({
      decidedAt: '2026-05-04T09:00:00.000Z',
      decidedBy: 'test',
      reason: expect.any(String),
    });
  });

  it('is taken only after the states are known', async () => {
    const id = await competence('Arvioimaton', { present: 2 });
    const { body } = await slice
      .post(`/v1/competences/${id}/decisions`)
      .send({ outcome: 'maintain', reason: 'Niin.' })
      .expect(409);
    expect(body.code).toBe('competence-not-assessed');
    expect((await slice.get(`/v1/competences/${id}/decisions`)).body.items).toEqual([]);
  });

  it('is taken by those who may, and with a reason', async () => {
    const id = await competence('Talonmiehet', { present: 2, aimed: 3 });
    const decide = { outcome: 'maintain', reason: 'Niin.' };
    await slice
      .as({ permissions: ['competence:write'] })
      .post(`/v1/competences/${id}/decisions`)
      .send(decide)
      .expect(403);
    await slice.post(`/v1/competences/${id}/decisions`).send({ outcome: 'maintain', reason: ' ' }).expect(400);
  });
});
