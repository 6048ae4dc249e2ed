import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { competenceManagement } from '../service.js';

let slice: Slice;
let path: string;

beforeAll(async () => {
  slice = await startSlice(competenceManagement, { now: '2026-05-04T09:00:00Z' });
  const facts = { names: { fi: 'Kaavoitus' }, businessArea: 'Kaupunkiympäristö' };
  path = `/v1/competences/${(await slice.post('/v1/competences').send(facts).expect(201)).body.id}/capacity`;
});
afterAll(() => slice.stop());

const set = (...months: readonly [month: string, hours: number][]) =>
  slice.put(path).send({ months: months.map(([month, hours]) => ({ month, hours })) });

describe('The capacity of a competence', () => {
  it('is set month by month; the months not named stay, and the unknown ones are not zero', async () => {
    await set(['2026-05-01', 320], ['2026-06-01', 160.5]).expect(204);
    await set(['2026-06-01', 0], ['2026-08-01', 300]).expect(204);
    const { body } = await slice.get(`${path}?from=2026-05-01&to=2026-08-01`).expect(200);
    expect(body).toEqual({
      months: [
        { month: '2026-05-01', hours: 320 },
        { month: '2026-06-01', hours: 0 },
      ],
    });
  });

  it('is refused for a month given twice, and nothing of it is kept', async () => {
    expect((await set(['2027-01-01', 1], ['2027-01-01', 2]).expect(422)).body.code).toBe('capacity-month-repeated');
    expect((await slice.get(`${path}?from=2027-01-01&to=2027-02-01`)).body.months).toEqual([]);
  });

  it('is refused for half a month, less than no hours, or an unknown competence', async () => {
    await set(['2026-05-02', 10]).expect(400);
    await set(['2026-05-01', -1]).expect(400);
    await set().expect(400);
    await slice
      .put('/v1/competences/018f4e7a-0000-7000-8000-000000000009/capacity')
      .send({ months: [{ month: '2026-05-01', hours: 1 }] })
      .expect(404);
  });
});
