import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { steering } from '../service.js';

let slice: Slice;
let indicatorId: string;

beforeAll(async () => {
  slice = await startSlice(steering, { now: '2026-05-04T10:00:00Z' });
  const facts = { code: 'places-in-time', names: { fi: 'Paikka ajallaan' }, kind: 'share', unit: '%' };
  indicatorId = (await slice.post('/v1/indicators').send(facts).expect(201)).body.id;
});
afterAll(() => slice.stop());

const facts = (more: object = {}) => ({
  indicatorId,
  segment: 'individual/resident_active',
  period: { from: '2026-01-01', to: '2026-02-01' },
  numerator: 81,
  denominator: 100,
  ...more,
});
const record = (more: object = {}) => slice.post('/v1/observations').send(facts(more));
const act = (id: string, action: string, version: number, body: object = {}) =>
  slice.post(`/v1/observations/${id}/${action}`).set('If-Match', `"${version}"`).send(body);

describe('An observation of an indicator', () => {
  it('is a draft until somebody approves it', async () => {
    const { body } = await record().expect(201);
    expect(body).toMatchObject({ status: 'draft', recordedBy: 'test', recordedAt: '2026-05-04T10:00:00.000Z' });
    const head = slice.as({ subject: 'head', permissions: ['observation:approve'] });
    const approved = await head.post(`/v1/observations/${body.id}/approve`).set('If-Match', '"1"').expect(200);
    expect(approved.body).toMatchObject({ status: 'approved', approvedBy: 'head', version: 2 });
    await slice
      .as({ permissions: ['observation:write'] })
      .post(`/v1/observations/${body.id}/approve`)
      .expect(403);
  });

  it('is corrected as a draft only', async () => {
    const { body } = await record({ period: { from: '2026-02-01', to: '2026-03-01' } }).expect(201);
    const correct = (version: number) =>
      slice.patch(`/v1/observations/${body.id}`).set('If-Match', `"${version}"`).send({ numerator: 90 });
    expect((await correct(1).expect(200)).body).toMatchObject({ numerator: 90, denominator: 100, version: 2 });
    await act(body.id, 'approve', 2).expect(200);
    expect((await correct(3).expect(409)).body.code).toBe('observation-not-a-draft');
  });

  it('counts once for an indicator, segment and period', async () => {
    const period = { from: '2026-03-01', to: '2026-04-01' };
    const [first, second] = [
      await record({ period, segment: null }).expect(201),
      await record({ period, segment: null }).expect(201),
    ];
    await act(first.body.id, 'approve', 1).expect(200);
    expect((await act(second.body.id, 'approve', 1).expect(409)).body.code).toBe('observation-period-taken');
    await act(first.body.id, 'withdraw', 2, { because: 'Counted twice' }).expect(200);
    await act(second.body.id, 'approve', 1).expect(200);
  });

  it('is approved once when two approve at the same time', async () => {
    const period = { from: '2026-04-01', to: '2026-05-01' };
    const drafts = await Promise.all([record({ period }), record({ period })]);
    const approved = await Promise.all(drafts.map(({ body }) => act(body.id, 'approve', 1)));
    expect(approved.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it.each([
    ['a numerator above the denominator', { numerator: 101 }, 422, 'share-out-of-range'],
    ['a value of a share', { value: 0.8 }, 422, 'observation-of-another-kind'],
    ['a period that has not ended', { period: { from: '2026-05-01', to: '2026-06-01' } }, 422, 'observation-in-the-future'],
    ['an unknown indicator', { indicatorId: '018f4e7a-0000-7000-8000-00000000dead' }, 422, 'unknown-indicator'],
    ['a text for a number', { numerator: '81' }, 400, 'invalid-request'],
  ])('is refused with %s', async (_, more, status, code) => {
    expect((await record(more).expect(status)).body.code).toBe(code);
  });

  it('is listed by indicator and status', async () => {
    const { body } = await slice.get(`/v1/observations?indicatorId=${indicatorId}&status=withdrawn`).expect(200);
    expect(body.items).toMatchObject([{ status: 'withdrawn', withdrawnBecause: 'Counted twice' }]);
    await slice.as({ municipality: '091' }).get(`/v1/observations/${body.items[0].id}`).expect(404);
  });
});

describe('An indicator', () => {
  it('has a code of its own', async () => {
    const facts = { code: 'places-in-time', names: { sv: 'Plats i tid' }, kind: 'value', unit: 'd' };
    expect((await slice.post('/v1/indicators').send(facts).expect(409)).body.code).toBe('indicator-code-taken');
    await slice.as({ municipality: '091' }).post('/v1/indicators').send(facts).expect(201);
  });

  it('is corrected in its wording', async () => {
    const correct = slice
      .patch(`/v1/indicators/${indicatorId}`)
      .set('If-Match', '"1"')
      .send({ description: { en: 'Within four weeks' } });
    expect((await correct.expect(200)).body).toMatchObject({
      version: 2,
      names: { fi: 'Paikka ajallaan' },
      description: { en: 'Within four weeks' },
    });
    const { body } = await slice.get('/v1/indicators').expect(200);
    expect(body).toMatchObject({ items: [{ code: 'places-in-time' }], next: null });
  });
});
