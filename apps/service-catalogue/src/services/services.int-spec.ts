import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servicesChanged } from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';
import { serviceCatalogue } from '../service.js';

const code = (notation: string) => `http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/${notation}`;
const nowhere = '018f4e7a-0000-7000-8000-00000000dead';
let slice: Slice;
let organizationId: string;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue, { now: '2026-05-04T09:00:00Z' });
  const { body } = await slice
    .post('/v1/organizations')
    .send({ names: { fi: 'Kaupunki' } })
    .expect(201);
  organizationId = body.id;
});
afterAll(() => slice.stop());

const minimal = () => ({
  names: { fi: 'Kirjasto', sv: 'Bibliotek' },
  summaries: { fi: 'Lainaa kirjoja.' },
  role: 'arranger',
  benefit: 'immediate',
  responsibleIds: [organizationId],
});
const create = (more: object = {}) => slice.post('/v1/services').send({ ...minimal(), ...more });
const created = async (more: object = {}) => (await create(more).expect(201)).body;
const edit = (id: string, version: number, body: object) =>
  slice.patch(`/v1/services/${id}`).set('If-Match', `"${version}"`).send(body);
const move = (id: string, version: number, to: 'publish' | 'archive') =>
  slice.post(`/v1/services/${id}/${to}`).set('If-Match', `"${version}"`).send({});
const lastTold = async () => (await slice.published(servicesChanged)).at(-1)?.services;

describe('Adding a service', () => {
  it('begins a draft in the field that its role and benefit give, and tells the others', async () => {
    const answer = await create({ secondaryEffects: [{ field: 'wellBeingAndVitality', share: 0.4 }] }).expect(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({
      status: 'draft',
      version: 1,
      field: 'basicServices',
      missingLanguages: ['en'],
      decision: { by: 'person', needsReview: false },
      secondaryEffects: [{ field: 'wellBeingAndVitality', share: 0.4 }],
    });
    expect(await lastTold()).toMatchObject([
      { serviceId: answer.body.id, status: 'draft', field: 'basicServices', unit: 'use' },
    ]);
  });

  it('proposes what is not said by the service classes, with a stated confidence', async () => {
    const { role: _, benefit: __, ...unplaced } = minimal();
    const place = async (notation: string) =>
      (
        await slice
          .post('/v1/services')
          .send({ ...unplaced, serviceClasses: [code(notation)] })
          .expect(201)
      ).body;
    expect(await place('P3.4')).toMatchObject({
      field: 'basicServices',
      onBehalfOfHousehold: true,
      unit: 'day',
      decision: { by: 'rule', confidence: 0.9, needsReview: false },
    });
    expect(await place('P24.1')).toMatchObject({
      field: 'wellBeingAndVitality',
      decision: { confidence: 0.5, needsReview: true },
    });
    const unknown = await slice.post('/v1/services').send(unplaced).expect(201);
    expect(unknown.body.decision).toMatchObject({ by: 'rule', confidence: 0.1, needsReview: true });
  });

  it('refuses a field typed in by hand', async () => {
    const { body } = await create({ field: 'supplementaryServices' }).expect(400);
    expect(body).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/field', detail: expect.stringContaining('derived') }],
    });
  });

  it('refuses secondary effects on its own field, twice on one, and over one in all', async () => {
    const refused = async (secondaryEffects: object[]) => (await create({ secondaryEffects }).expect(422)).body.code;
    expect(await refused([{ field: 'basicServices', share: 0.1 }])).toBe('secondary-effect-on-own-field');
    expect(await refused([1, 2].map(() => ({ field: 'wellBeingAndVitality', share: 0.1 })))).toBe('secondary-effects-repeated');
    const over = ['wellBeingAndVitality', 'supplementaryServices'].map((field) => ({ field, share: 0.51 }));
    expect(await refused(over)).toBe('secondary-effects-over-one');
    await create({ secondaryEffects: [{ field: 'wellBeingAndVitality', share: 0 }] }).expect(400);
  });

  it('refuses a code and an organisation that are not there', async () => {
    expect((await create({ serviceClasses: [code('P99')] }).expect(422)).body).toMatchObject({
      code: 'unknown-code',
      list: 'serviceClasses',
    });
    expect((await create({ providerIds: [nowhere] }).expect(422)).body).toMatchObject({ code: 'unknown-reference' });
    expect((await create({ generalDescriptionId: nowhere }).expect(422)).body).toMatchObject({ code: 'unknown-reference' });
  });

  it('refuses fields that nobody knows, promises out of scale and other languages', async () => {
    await create({ colour: 'red' }).expect(400);
    await create({ promise: { csat: 11, texts: {} } }).expect(400);
    await create({ names: { se: 'Girjerádju' } }).expect(400);
  });

  it('takes effect once however often it is sent with one key', async () => {
    const send = (body: object) => slice.post('/v1/services').set('Idempotency-Key', 'library').send(body);
    const first = await send(minimal()).expect(201);
    expect((await send(minimal()).expect(201)).body.id).toBe(first.body.id);
    expect((await send({ ...minimal(), unit: 'visit' }).expect(409)).body.code).toBe('idempotency-key-reused');
  });
});

describe('Editing a service', () => {
  it('counts up its version, keeps what was not named, and remembers what changed', async () => {
    const { id } = await created();
    const { body } = await edit(id, 1, {
      names: { fi: 'Pääkirjasto' },
      promise: { csat: 8.5, texts: { fi: 'Aina auki.' } },
    }).expect(200);
    expect(body).toMatchObject({ version: 2, names: { fi: 'Pääkirjasto' }, summaries: { fi: 'Lainaa kirjoja.' } });
    expect(await lastTold()).toMatchObject([{ serviceId: id, version: 2, promisedCsat: 8.5 }]);
    const { body: history } = await slice.get(`/v1/services/${id}/history`).expect(200);
    expect(history.items).toMatchObject([
      {
        version: 2,
        action: 'edited',
        actor: 'test',
        changes: { names: { from: { fi: 'Kirjasto' }, to: { fi: 'Pääkirjasto' } } },
      },
      { version: 1, action: 'created' },
    ]);
  });

  it('moves it to another field by role and benefit, decided by a person from then on', async () => {
    const { role: _, benefit: __, ...unplaced } = minimal();
    const { body: proposed } = await slice.post('/v1/services').send(unplaced).expect(201);
    const { body } = await edit(proposed.id, 1, { role: 'enabler', benefit: 'future' }).expect(200);
    expect(body).toMatchObject({
      field: 'wellBeingAndVitality',
      decision: { by: 'person', confidence: 1, needsReview: false },
    });
  });

  it('changes nothing when nothing new is said', async () => {
    const { id } = await created();
    expect((await edit(id, 1, { names: { sv: 'Bibliotek', fi: 'Kirjasto' } }).expect(200)).body.version).toBe(1);
    expect((await slice.get(`/v1/services/${id}/history`).expect(200)).body.items).toHaveLength(1);
  });

  it('needs the version it is based on, and the present one', async () => {
    const { id } = await created();
    expect((await slice.patch(`/v1/services/${id}`).send({ unit: 'visit' }).expect(428)).body.code).toBe(
      'precondition-required',
    );
    await edit(id, 1, { unit: 'visit' }).expect(200);
    expect((await edit(id, 1, { unit: 'loan' }).expect(412)).body).toMatchObject({ code: 'stale-version', version: '2' });
  });

  it('finds no service of another municipality, like one that is not there', async () => {
    const { id } = await created();
    const other = slice.as({ municipality: '091' });
    const refused = await other.get(`/v1/services/${id}`).expect(404);
    expect(refused.body).toEqual((await slice.get(`/v1/services/${nowhere}`).expect(404)).body);
    await other.patch(`/v1/services/${id}`).set('If-Match', '"1"').send({ unit: 'visit' }).expect(404);
    await slice.get('/v1/services/not-a-uuid').expect(400);
  });
});

describe('The life of a service', () => {
  it('goes from draft to published to archived, each dated', async () => {
    const { id } = await created();
    slice.clock.set('2026-06-01T09:00:00Z');
    const published = await move(id, 1, 'publish').expect(200);
    expect(published.body).toMatchObject({ status: 'published', publishedAt: '2026-06-01T09:00:00.000Z', archivedAt: null });
    slice.clock.set('2026-07-01T09:00:00Z');
    const archived = await move(id, 2, 'archive').expect(200);
    expect(archived.body).toMatchObject({ status: 'archived', archivedAt: '2026-07-01T09:00:00.000Z' });
    expect(await lastTold()).toMatchObject([{ serviceId: id, status: 'archived', archivedAt: '2026-07-01T09:00:00.000Z' }]);
    const { body } = await slice.get(`/v1/services/${id}/history`).expect(200);
    expect(body.items.map(({ action, at }: { action: string; at: string }) => `${action} ${at.slice(0, 10)}`)).toEqual([
      'archived 2026-07-01',
      'published 2026-06-01',
      expect.stringMatching(/^created/),
    ]);
  });

  it('is not opened before it says what it is and who answers for it', async () => {
    const { id } = await created({ summaries: {}, responsibleIds: [] });
    expect((await move(id, 1, 'publish').expect(409)).body).toMatchObject({
      code: 'service-incomplete',
      missing: 'summaries or descriptions, responsibleIds',
    });
  });

  it('is not opened twice, and not changed after the archive', async () => {
    const { id } = await created();
    await move(id, 1, 'publish').expect(200);
    expect((await move(id, 2, 'publish').expect(409)).body.code).toBe('service-already-published');
    await move(id, 2, 'archive').expect(200);
    for (const refused of [edit(id, 3, { unit: 'visit' }), move(id, 3, 'publish'), move(id, 3, 'archive')])
      expect((await refused.expect(409)).body.code).toBe('service-is-archived');
  });

  it('is in the hands of those who may', async () => {
    const { id } = await created();
    const writer = slice.as({ permissions: ['service:write', 'service:read'] });
    await writer.post(`/v1/services/${id}/publish`).set('If-Match', '"1"').send({}).expect(403);
    await slice
      .as({ permissions: ['service:read'] })
      .post('/v1/services')
      .send(minimal())
      .expect(403);
    await slice.anonymous.get('/v1/services').expect(401);
  });
});
