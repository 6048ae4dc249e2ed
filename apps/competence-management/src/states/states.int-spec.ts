import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { competenceManagement } from '../service.js';

let slice: Slice;
let path: string;

beforeAll(async () => {
  slice = await startSlice(competenceManagement, { now: '2026-05-04T09:00:00Z' });
  const facts = { names: { fi: 'Kaavoitus' }, businessArea: 'Kaupunkiympäristö' };
  path = `/v1/competences/${(await slice.post('/v1/competences').send(facts).expect(201)).body.id}`;
});
afterAll(() => slice.stop());

const assess = (state: object) => slice.post(`${path}/states`).send(state);
const today = async () => (await slice.get(path).expect(200)).body;

describe('States of a competence', () => {
  it('hold from their day until the next, and the past stays as it was', async () => {
    await assess({ aspect: 'present', level: 1, from: '2025-01-01' }).expect(201);
    await assess({ aspect: 'present', level: 2, from: '2026-01-01', note: 'Arvioitu johtoryhmässä' }).expect(201);
    await assess({ aspect: 'aimed', level: 4, from: '2026-01-01', due: '2028-01-01' }).expect(201);
    expect(await today()).toMatchObject({ present: 2, aimed: 4, due: '2028-01-01' });
    const { body } = await slice.get(`${path}/states`).expect(200);
    expect(body.items.map(({ aspect, level, from }: Record<string, unknown>) => [aspect, level, from])).toEqual([
      ['aimed', 4, '2026-01-01'],
      ['present', 2, '2026-01-01'],
      ['present', 1, '2025-01-01'],
    ]);
    expect(body.items[1]).toMatchObject({ note: 'Arvioitu johtoryhmässä', recordedBy: 'test', due: null });
  });

  it('are corrected by a later record for the same day, which hides none', async () => {
    const before = (await slice.get(`${path}/states`).expect(200)).body.items.length;
    await assess({ aspect: 'present', level: 3, from: '2026-01-01' }).expect(201);
    expect((await today()).present).toBe(3);
    expect((await slice.get(`${path}/states`).expect(200)).body.items).toHaveLength(before + 1);
  });

  it('of a day to come do not hold yet', async () => {
    await assess({ aspect: 'aimed', level: 5, from: '2026-05-05' }).expect(201);
    expect((await today()).aimed).toBe(4);
    slice.clock.set('2026-05-05T00:00:00+03:00');
    expect(await today()).toMatchObject({ aimed: 5, due: null });
    slice.clock.set('2026-05-04T09:00:00Z');
  });

  it.each([
    ['assessment-in-the-future', { aspect: 'present', level: 1, from: '2026-05-05' }],
    ['due-of-a-present-state', { aspect: 'present', level: 1, from: '2026-05-04', due: '2027-01-01' }],
    ['aim-due-too-early', { aspect: 'aimed', level: 1, from: '2026-05-04', due: '2026-05-04' }],
  ])('are refused: %s', async (code, state) => {
    expect((await assess(state).expect(422)).body.code).toBe(code);
  });

  it('are refused on a level, a day or an aspect that does not exist', async () => {
    await assess({ aspect: 'present', level: 6, from: '2026-01-01' }).expect(400);
    await assess({ aspect: 'present', level: 2.5, from: '2026-01-01' }).expect(400);
    await assess({ aspect: 'present', level: 2, from: '2026-02-30' }).expect(400);
    await assess({ aspect: 'present', level: 2, from: '0000-01-01' }).expect(400);
    await assess({ aspect: 'wished', level: 2, from: '2026-01-01' }).expect(400);
  });
});
