import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { costs } from '@nelikentta/contracts';
import { fields } from '@nelikentta/framework';
import { type Slice, startSlice } from '@nelikentta/testing';
import { serviceCatalogue } from '../service.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue, { now: '2026-05-04T09:00:00Z' });
  const { body: organization } = await slice
    .post('/v1/organizations')
    .send({ names: { fi: 'Kaupunki' } })
    .expect(201);
  const add = async (role: string, benefit: string, publish: boolean) => {
    const service = { names: { fi: 'Palvelu' }, summaries: { fi: 'Mitä' }, role, benefit, responsibleIds: [organization.id] };
    const { body } = await slice.post('/v1/services').send(service).expect(201);
    if (publish) await slice.post(`/v1/services/${body.id}/publish`).set('If-Match', '"1"').send({}).expect(200);
  };
  await add('arranger', 'immediate', true);
  await add('arranger', 'immediate', false);
  await add('enabler', 'future', true);
});
afterAll(() => slice.stop());

describe('The four fields', () => {
  it('say why use and cost are missing, and never zero instead', async () => {
    const { body } = await slice.get('/v1/fields').expect(200);
    expect(body).toMatchObject({ from: '2025-05-05', to: '2026-05-05', missing: expect.stringContaining('steering') });
    expect(body.fields.map(({ field }: { field: string }) => field)).toEqual([...fields]);
    expect(body.fields[0]).toMatchObject({
      names: { fi: 'Peruspalvelut' },
      services: 1,
      drafts: 1,
      needsReview: 0,
      uses: null,
      costCents: null,
      uncostedUses: null,
    });
    expect(body.fields[2]).toMatchObject({ field: 'supplementaryServices', services: 0, drafts: 0 });
  });

  it('refuse a period that ends before it begins, or on no day', async () => {
    expect((await slice.get('/v1/fields?from=2026-02-01&to=2026-01-01').expect(422)).body.code).toBe('interval-not-ordered');
    await slice.get('/v1/fields?from=2026-02-30').expect(400);
  });

  it('tell use and cost of the period as steering knows them', async () => {
    const asked: unknown[] = [];
    await slice.answer(costs, (input) => {
      asked.push(input);
      return { rows: [{ key: 'basicServices', uses: 12, costCents: 62_400, uncostedUses: 1 }] };
    });
    const { body } = await slice.get('/v1/fields?from=2026-01-01&to=2026-04-01').expect(200);
    expect(asked).toEqual([{ from: '2025-12-31T22:00:00.000Z', to: '2026-03-31T21:00:00.000Z', by: 'field' }]);
    expect(body.missing).toBeNull();
    expect(body.fields[0]).toMatchObject({ uses: 12, costCents: 62_400, uncostedUses: 1 });
    expect(body.fields[3]).toMatchObject({ services: 1, uses: 0, costCents: 0, uncostedUses: 0 });
  });
});
