import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { competenceManagement } from '../service.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(competenceManagement, { now: '2026-05-04T09:00:00Z' });
});
afterAll(() => slice.stop());

const dayCare = {
  names: { fi: 'Varhaiskasvatuksen pedagogiikka', en: 'Pedagogy of early childhood' },
  description: { en: 'Groups are led by the pedagogical plan.' },
  businessArea: 'Kasvatus ja koulutus',
  components: [
    { kind: 'expertise', names: { fi: 'Varhaiskasvatuksen opettajat' } },
    { kind: 'processes', names: { fi: 'Vasun laatiminen' } },
  ],
};
const entered = async (facts: object = {}): Promise<string> =>
  (
    await slice
      .post('/v1/competences')
      .send({ ...dayCare, ...facts })
      .expect(201)
  ).body.id;

describe('A competence', () => {
  it('is entered and read with what it lacks and what nobody knows yet', async () => {
    const id = await entered();
    const { body, headers } = await slice.get(`/v1/competences/${id}`).expect(200);
    expect(headers['etag']).toBe('"1"');
    expect(body).toEqual({
      ...dayCare,
      id,
      version: 1,
      missingComponents: ['operatingModels', 'knowledge', 'channels', 'funding', 'resources'],
      present: null,
      aimed: null,
      due: null,
    });
  });

  it('may be entered again with the same key without becoming two', async () => {
    const send = () =>
      slice
        .post('/v1/competences')
        .set('Idempotency-Key', 'once')
        .send({ ...dayCare, businessArea: 'Kerran' });
    const first = await send().expect(201);
    expect((await send().expect(201)).body).toEqual(first.body);
    const { body } = await slice.get('/v1/competences?businessArea=Kerran').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('needs a name, and no component may lack one', async () => {
    const nameless = await slice
      .post('/v1/competences')
      .send({ ...dayCare, names: {} })
      .expect(422);
    expect(nameless.body).toMatchObject({ code: 'competence-without-name', type: '/problems/competence-without-name' });
    await slice
      .post('/v1/competences')
      .send({ ...dayCare, components: [{ kind: 'funding', names: {} }] })
      .expect(422);
  });

  it.each([
    ['a field nobody knows', { colour: 'red' }, '/'],
    ['an eighth kind of component', { components: [{ kind: 'luck', names: { en: 'Luck' } }] }, '/components/0/kind'],
    ['a name in a fourth language', { names: { de: 'Pädagogik' } }, '/names'],
    ['a control character', { names: { fi: 'a\0b' } }, '/names/fi'],
    ['an empty business area', { businessArea: ' ' }, '/businessArea'],
  ])('is refused with %s', async (_fault, facts, pointer) => {
    const { body } = await slice
      .post('/v1/competences')
      .send({ ...dayCare, ...facts })
      .expect(400);
    expect(body.code).toBe('invalid-request');
    expect(body.errors.map((error: { pointer: string }) => error.pointer || '/')).toContain(pointer);
  });

  it('is revised on the version that was read', async () => {
    const id = await entered();
    const revision = { ...dayCare, businessArea: 'Sivistys' };
    await slice.put(`/v1/competences/${id}`).send(revision).expect(428);
    await slice.put(`/v1/competences/${id}`).set('If-Match', '"1"').send(revision).expect(200);
    const stale = await slice.put(`/v1/competences/${id}`).set('If-Match', '"1"').send(revision).expect(412);
    expect(stale.body.code).toBe('stale-version');
    expect((await slice.get(`/v1/competences/${id}`)).body).toMatchObject({ businessArea: 'Sivistys', version: 2 });
  });

  it('is not there for another municipality', async () => {
    const id = await entered();
    const vantaa = slice.as({ municipality: '092' });
    await vantaa.get(`/v1/competences/${id}`).expect(404);
    await vantaa.put(`/v1/competences/${id}`).set('If-Match', '"1"').send(dayCare).expect(404);
    await vantaa.post(`/v1/competences/${id}/states`).send({ aspect: 'present', level: 1, from: '2026-05-04' }).expect(404);
    await vantaa.get(`/v1/competences/${id}/states`).expect(404);
    await vantaa.get(`/v1/competences/${id}/capacity?from=2026-05-01&to=2026-06-01`).expect(404);
    await vantaa.get(`/v1/competences/${id}/service-needs`).expect(404);
    await vantaa.get(`/v1/competences/${id}/decisions`).expect(404);
    expect((await vantaa.get('/v1/competences').expect(200)).body.items).toEqual([]);
  });

  it('is read and entered by those who may', async () => {
    await slice.anonymous.get('/v1/competences').expect(401);
    await slice
      .as({ permissions: ['competence:read'] })
      .post('/v1/competences')
      .send(dayCare)
      .expect(403);
    await slice
      .as({ permissions: ['competence:write'] })
      .get('/v1/competences')
      .expect(403);
  });

  it('is listed by business area, a page at a time, and found by a part of its name', async () => {
    for (const name of ['Kaavoitus', 'Tontinluovutus', 'Rakennusvalvonta'])
      await entered({ names: { fi: name }, businessArea: 'Kaupunkiympäristö' });
    const first = (await slice.get('/v1/competences?businessArea=Kaupunkiympäristö&limit=2').expect(200)).body;
    expect(first.items).toHaveLength(2);
    const second = (await slice.get(`/v1/competences?businessArea=Kaupunkiympäristö&limit=2&cursor=${first.next}`).expect(200))
      .body;
    expect(second).toMatchObject({ items: [{ names: { fi: 'Rakennusvalvonta' } }], next: null });
    expect((await slice.get('/v1/competences?text=tontin').expect(200)).body.items).toHaveLength(1);
    const elsewhere = await slice.get(`/v1/competences?cursor=${first.next}`).expect(400);
    expect(elsewhere.body.code).toBe('cursor-of-another-query');
  });
});
