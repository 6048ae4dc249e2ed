import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { customersChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { startRegistry } from '../testing/start-registry.js';

let slice: Slice;
let id: string;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());
beforeEach(async () => {
  const body = { actorLevel: 'individual', familyName: 'Korhonen', birthDate: '1984-03-02', language: 'fi' };
  ({ id } = (await slice.post('/v1/customers').send(body).expect(201)).body);
});

const show = async () => (await slice.get(`/v1/customers/${id}`).expect(200)).body;
const correct = (version: number, body: object) =>
  slice.patch(`/v1/customers/${id}`).set('If-Match', `"${version}"`).send(body);
const add = (list: string, body: object) => slice.post(`/v1/customers/${id}/${list}`).send(body);
const lastPublished = async () => (await slice.published(customersChanged)).at(-1)?.customers[0];
const home = { kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01' };

describe('Correcting a customer', () => {
  it('changes what is named, tells others, and keeps who, when and what was before', async () => {
    const answer = await slice
      .as({ subject: 'eero' })
      .patch(`/v1/customers/${id}`)
      .set('If-Match', '"1"')
      .send({ language: 'sv', givenNames: 'Aino' });
    expect([answer.status, answer.headers['etag'], answer.body]).toEqual([200, '"2"', { id, version: 2 }]);
    expect(await show()).toMatchObject({ language: 'sv', givenNames: 'Aino', familyName: 'Korhonen' });
    expect(await lastPublished()).toMatchObject({ customerId: id, version: 2, language: 'sv' });
    const history = await slice.get(`/v1/customers/${id}/history`).expect(200);
    expect(history.body).toEqual([
      {
        version: 1,
        facts: expect.objectContaining({ language: 'fi', givenNames: null, familyName: 'Korhonen', identityCode: null }),
        replacedAt: '2026-05-04T10:00:00.000Z',
        replacedBy: 'eero',
        reason: null,
      },
    ]);
  });

  it('needs the version that it is based on, and refuses a stale one', async () => {
    const unnamed = await slice.patch(`/v1/customers/${id}`).send({ language: 'sv' }).expect(428);
    expect(unnamed.body.code).toBe('precondition-required');
    await correct(1, { language: 'sv' }).expect(200);
    const stale = await correct(1, { language: 'en' }).expect(412);
    expect([stale.body.code, (await show()).language]).toEqual(['stale-version', 'sv']);
  });

  it('that changes nothing makes no version and tells nobody', async () => {
    const before = await slice.published(customersChanged);
    expect((await correct(1, { language: 'fi' }).expect(200)).body.version).toBe(1);
    expect(await slice.published(customersChanged)).toHaveLength(before.length);
  });

  it('of two at the same time lets one through', async () => {
    const answers = await Promise.all([correct(1, { language: 'sv' }), correct(1, { language: 'en' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('of another municipality’s customer is refused as if there were none', async () => {
    const answer = await slice
      .as({ municipality: '091' })
      .patch(`/v1/customers/${id}`)
      .set('If-Match', '"1"')
      .send({ language: 'sv' });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('masks identity codes in the history too', async () => {
    await correct(1, { identityCode: '010190-999W' }).expect(200);
    await correct(2, { identityCode: '010190Y999W' }).expect(200);
    const { body } = await slice.get(`/v1/customers/${id}/history`).expect(200);
    expect(body.map(({ facts }: { facts: Record<string, unknown> }) => facts['identityCode'])).toEqual([null, '010190-****']);
    expect(JSON.stringify(body)).not.toContain('sealed');
  });

  it('sets contacts as a whole list', async () => {
    const put = (contacts: object[]) => slice.put(`/v1/customers/${id}/contacts`).set('If-Match', '"1"').send(contacts);
    await put([{ kind: 'phone', value: '+358 40 123 4567' }]).expect(200);
    expect((await show()).contacts).toEqual([{ kind: 'phone', value: '+358 40 123 4567' }]);
    expect((await put([]).expect(412)).body.code).toBe('stale-version');
  });
});

describe('A residence', () => {
  it('is added, ended, followed by the next, and taken away when it was a mistake', async () => {
    const added = await add('residences', home).expect(201);
    expect(added.body).toEqual({ id, version: 2, entryId: expect.any(String) });
    const overlapping = await add('residences', { ...home, from: '2020-01-01' }).expect(422);
    expect(overlapping.body.code).toBe('residences-overlap');
    const one = `/v1/customers/${id}/residences/${added.body.entryId}`;
    await slice.patch(one).set('If-Match', '"2"').send({ to: '2020-01-01' }).expect(200);
    await add('residences', { ...home, from: '2020-01-01', municipality: '091' }).expect(201);
    expect((await lastPublished())?.residences).toEqual([
      { municipality: '049', postalCode: '02100', from: '2010-05-01', to: '2020-01-01' },
      { municipality: '091', postalCode: '02100', from: '2020-01-01', to: null },
    ]);
    await slice.delete(one).set('If-Match', '"4"').expect(200);
    expect((await show()).residences).toHaveLength(1);
    await slice.delete(one).set('If-Match', '"5"').expect(404);
    const { body } = await slice.get(`/v1/customers/${id}/history`).expect(200);
    expect(body.map(({ facts }: { facts: { residences: object[] } }) => facts.residences.length)).toEqual([0, 1, 1, 2]);
  });

  it('of two added at the same time that overlap leaves one', async () => {
    const answers = await Promise.all([add('residences', home), add('residences', { ...home, from: '2015-01-01' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await show()).residences).toHaveLength(1);
  });
});

describe('A tie', () => {
  it('is added and ended', async () => {
    const { body } = await add('ties', { kind: 'studies', from: '2024-08-01' }).expect(201);
    await slice.patch(`/v1/customers/${id}/ties/${body.entryId}`).set('If-Match', '"2"').send({ to: '2026-06-01' }).expect(200);
    expect((await lastPublished())?.ties).toEqual([{ kind: 'studies', from: '2024-08-01', to: '2026-06-01' }]);
  });
});
