import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { serviceCatalogue } from '../service.js';

const nowhere = '018f4e7a-0000-7000-8000-00000000dead';
let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue);
});
afterAll(() => slice.stop());

const add = (more: object = {}) =>
  slice.post('/v1/organizations').send({ names: { fi: 'Sivistystoimi', sv: 'Bildning' }, ...more });
const edit = (id: string, version: number, body: object) =>
  slice.patch(`/v1/organizations/${id}`).set('If-Match', `"${version}"`).send(body);

describe('An organisation', () => {
  it('is added, edited and found by a part of its name in any language', async () => {
    const { body } = await add({ type: 'municipality', businessId: '0101263-6' }).expect(201);
    expect(body).toMatchObject({ version: 1, type: 'municipality', descriptions: {}, parentId: null, source: null });
    const details = { webPages: [{ url: 'https://www.example.fi' }], emails: ['kirjaamo@example.fi'] };
    expect((await edit(body.id, 1, { details }).expect(200)).body).toMatchObject({
      version: 2,
      details: { ...details, phones: [] },
    });
    expect((await edit(body.id, 2, { type: 'municipality' }).expect(200)).body.version).toBe(2);
    expect((await slice.get('/v1/organizations?text=bildn').expect(200)).body.items).toHaveLength(1);
    expect((await slice.get('/v1/organizations?text=muuta').expect(200)).body.items).toEqual([]);
  });

  it('never stands above its own parent', async () => {
    const { body: top } = await add().expect(201);
    const { body: middle } = await add({ parentId: top.id }).expect(201);
    const { body: bottom } = await add({ parentId: middle.id }).expect(201);
    expect((await edit(top.id, 1, { parentId: bottom.id }).expect(422)).body.code).toBe('organization-own-ancestor');
    expect((await edit(top.id, 1, { parentId: top.id }).expect(422)).body.code).toBe('organization-own-ancestor');
    expect((await add({ parentId: nowhere }).expect(422)).body.code).toBe('unknown-reference');
  });

  it('is refused in a wrong shape, on a stale version, and to those who may not', async () => {
    const { body } = await add().expect(201);
    await add({ businessId: '123' }).expect(400);
    await add({ names: undefined }).expect(400);
    await edit(body.id, 1, { colour: 'red' }).expect(400);
    await edit(body.id, 7, { type: 'company' }).expect(412);
    await slice.patch(`/v1/organizations/${body.id}`).send({ type: 'company' }).expect(428);
    await slice
      .as({ permissions: ['service:write'] })
      .post('/v1/organizations')
      .send({ names: {} })
      .expect(403);
    await slice.as({ municipality: '091' }).get(`/v1/organizations/${body.id}`).expect(404);
  });
});
