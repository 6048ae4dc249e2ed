import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedbackGiven } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { givenCustomer, givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const now = '2026-05-04T10:00:00.000Z';
const service = '018f4e7a-0000-7000-8000-000000000a01';
const other = '018f4e7a-0000-7000-8000-000000000a02';
const nobody = '018f4e7a-0000-7000-8000-0000000000ff';
let slice: Slice;
let customer: string;

beforeAll(async () => {
  slice = await startRegistry({ now });
  customer = await givenCustomer(slice, 'p1');
  await givenService(slice, { serviceId: service });
  await givenService(slice, { serviceId: other, status: 'archived', archivedAt: '2026-05-01T00:00:00Z' });
});
afterAll(() => slice.stop());

const answer = { serviceId: service, at: now, csat: 9, nps: 10, comment: 'Kiitos kun kuuntelit' };
const give = (body: object) => slice.post('/v1/feedback').send(body);
const lastTold = async () => (await slice.published(feedbackGiven)).at(-1)?.feedback[0];

describe('Giving feedback', () => {
  it('keeps it, and tells the other services the figures without the comment', async () => {
    const { body } = await give({ ...answer, customerId: customer }).expect(201);
    expect(body).toMatchObject({ version: 1, customerId: customer, ...answer });
    const { comment: _, ...figures } = answer;
    expect(await lastTold()).toEqual({ feedbackId: body.id, version: 1, customerId: customer, ...figures, retracted: false });
  });

  it('may be done anonymously, with a comment only, and on a service that is archived', async () => {
    expect((await give({ serviceId: other, at: now, comment: 'Ikävä tätä' }).expect(201)).body).toMatchObject({
      customerId: null,
      csat: null,
      nps: null,
    });
  });

  it.each([
    ['a CSAT of 11', { csat: 11 }, '/csat'],
    ['a CSAT of 0', { csat: 0 }, '/csat'],
    ['half a point', { csat: 8.5 }, '/csat'],
    ['an NPS of 11', { nps: 11 }, '/nps'],
    ['an NPS below zero', { nps: -1 }, '/nps'],
    ['NUL in the comment', { comment: 'a\0b' }, '/comment'],
    ['an impossible day', { at: '2026-02-30T10:00:00Z' }, '/at'],
  ])('with %s is refused where it is wrong', async (_, wrong, pointer) => {
    expect((await give({ ...answer, ...wrong }).expect(400)).body.errors).toMatchObject([{ pointer }]);
  });

  it('is refused without any answer, in the future, of an unknown customer and on an unknown service', async () => {
    const refusals = [
      [{ serviceId: service, at: now }, 'feedback-empty'],
      [{ ...answer, at: '2026-05-05T10:00:00Z' }, 'feedback-in-the-future'],
      [{ ...answer, customerId: nobody }, 'unknown-customer'],
      [{ ...answer, serviceId: nobody }, 'unknown-service'],
    ] as const;
    for (const [body, code] of refusals) expect((await give(body).expect(422)).body.code).toBe(code);
  });
});

describe('Feedback once given', () => {
  it('is corrected into a new version and retracted, and the other services learn both', async () => {
    const { body } = await give(answer).expect(201);
    const path = `/v1/feedback/${body.id}`;
    await slice.patch(path).set('If-Match', '"1"').send({ csat: 3, reason: 'Luettu väärin' }).expect(200);
    expect(await lastTold()).toMatchObject({ version: 2, csat: 3, nps: 10 });
    const nothing = { csat: null, nps: null, comment: null };
    expect((await slice.patch(path).set('If-Match', '"2"').send(nothing).expect(422)).body.code).toBe('feedback-empty');
    await slice.post(`${path}/retract`).set('If-Match', '"1"').send({ reason: 'Testi' }).expect(412);
    await slice.post(`${path}/retract`).set('If-Match', '"2"').send({ reason: 'Testi' }).expect(200);
    expect(await lastTold()).toMatchObject({ version: 3, retracted: true });
    expect((await slice.get(`${path}/history`).expect(200)).body).toMatchObject([
      { version: 1, facts: { csat: 9 }, reason: 'Luettu väärin' },
      { version: 2, facts: { csat: 3 }, reason: 'Testi' },
    ]);
  });

  it('is listed by service, customer and time, newest first', async () => {
    const by = await givenCustomer(slice);
    for (const day of ['01', '03', '02'])
      await give({
        ...answer,
        customerId: by,
        serviceId: day === '02' ? other : service,
        at: `2026-04-${day}T10:00:00Z`,
      }).expect(201);
    const days = async (filter: string) => {
      const { body } = await slice.get(`/v1/feedback?customerId=${by}${filter}`).expect(200);
      return body.items.map(({ at }: { at: string }) => at.slice(8, 10));
    };
    expect(await days('')).toEqual(['03', '02', '01']);
    expect(await days(`&serviceId=${other}`)).toEqual(['02']);
    expect(await days('&from=2026-04-02T10:00:00Z&to=2026-04-03T10:00:00Z')).toEqual(['02']);
  });

  it('is not shown to another municipality', async () => {
    const { body } = await give(answer).expect(201);
    await slice.as({ municipality: '091' }).get(`/v1/feedback/${body.id}`).expect(404);
    expect((await slice.as({ municipality: '091' }).get('/v1/feedback').expect(200)).body.items).toEqual([]);
  });
});

describe('An import of feedback', () => {
  const send = (type: string, text: string) =>
    slice.post('/v1/imports/feedback').set('Content-Type', type).send(text).expect(200);
  const row = { sourceSystem: 'palaute', customerSourceSystem: 'vtj', customerSourceId: 'p1', ...answer };
  const ndjson = (...rows: object[]) => send('application/x-ndjson', rows.map((each) => JSON.stringify(each)).join('\n'));

  it('takes named and anonymous answers, once, and corrects them when told otherwise', async () => {
    const named = { ...row, sourceId: 'f1' };
    const anonymous = { sourceSystem: 'palaute', sourceId: 'f2', serviceId: service, at: now, nps: 4 };
    expect((await ndjson(named, anonymous)).body).toMatchObject({ kind: 'feedback', created: 2 });
    expect((await ndjson(named, anonymous)).body).toMatchObject({ unchanged: 2 });
    expect((await ndjson({ ...named, csat: 2 }, anonymous)).body).toMatchObject({ changed: 1, unchanged: 1 });
    expect(await lastTold()).toMatchObject({ customerId: customer, csat: 2, version: 2 });
  });

  it('reads the figures of a CSV', async () => {
    const { body } = await send('text/csv', `sourceSystem,sourceId,serviceId,at,csat,nps\npalaute,csv,${service},${now},7,\n`);
    expect(body).toMatchObject({ created: 1, refused: 0 });
    expect(await lastTold()).toMatchObject({ csat: 7, nps: null, customerId: null });
  });

  it('refuses each bad row with its field and reason, and keeps the good ones', async () => {
    const bad: [object, string, string][] = [
      [{ csat: 11 }, 'csat', 'csat-out-of-range'],
      [{ nps: 10.5 }, 'nps', 'nps-out-of-range'],
      [{ csat: 'nine' }, 'csat', 'wrong-type'],
      [{ csat: null, nps: null, comment: null }, 'csat', 'feedback-empty'],
      [{ at: '2026-05-05T10:00:00Z' }, 'at', 'feedback-in-the-future'],
      [{ serviceId: nobody }, 'serviceId', 'unknown-service'],
      [{ serviceId: undefined }, 'serviceId', 'missing-field'],
      [{ customerSourceId: 'p9' }, 'customerSourceId', 'unknown-customer'],
      [{ stars: 5 }, 'stars', 'unknown-field'],
    ];
    const { body } = await ndjson(...bad.map(([wrong], index) => ({ ...row, sourceId: `bad${String(index)}`, ...wrong })), {
      ...row,
      sourceId: 'good',
    });
    expect(body).toMatchObject({ created: 1, refused: bad.length });
    const refused = (await slice.get(`/v1/imports/${body.importId}/refused-rows`).expect(200)).body.items;
    expect(refused.map(({ line, field, code }: Record<string, unknown>) => [line, field, code])).toEqual(
      bad.map(([, field, code], index) => [index + 1, field, code]),
    );
  });
});
