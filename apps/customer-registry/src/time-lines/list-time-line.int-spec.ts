import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Slice } from '@nelikentta/testing';
import { givenCustomer, givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const service = '018f4e7a-0000-7000-8000-000000000a01';
let slice: Slice;
let customer: string;
let path: string;

const day = (number: number) => `2026-05-0${String(number)}T10:00:00.000Z`;
const send = async (to: string, body: object): Promise<string> => (await slice.post(to).send(body).expect(201)).body.id;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-09T10:00:00Z' });
  await givenService(slice, { serviceId: service });
  customer = await givenCustomer(slice);
  path = `/v1/customers/${customer}/time-line`;
  await send('/v1/feedback', { customerId: customer, serviceId: service, at: day(5), csat: 8, comment: 'Kiitos' });
  const needing = await send(`/v1/customers/${customer}/needings`, { at: day(2), words: 'Haluan että lapsi viihtyy' });
  const need = await send(`/v1/needings/${needing}/service-needs`, { serviceId: service, openedAt: day(3) });
  await slice
    .post(`/v1/service-needs/${need}/close`)
    .set('If-Match', '"1"')
    .send({ outcome: 'answered', at: day(4) })
    .expect(200);
  for (const number of [1, 4]) await send(`/v1/customers/${customer}/encounters`, { at: day(number), channel: 'phone' });
  const retracted = await send(`/v1/customers/${customer}/encounters`, { at: day(6), channel: 'web' });
  await slice.post(`/v1/encounters/${retracted}/retract`).set('If-Match', '"1"').send({ reason: 'Ei ollut' }).expect(200);
});
afterAll(() => slice.stop());

const kindsOf = ({ body }: { body: { items: { kind: string; at: string }[] } }) =>
  body.items.map(({ kind, at }) => `${at.slice(9, 10)} ${kind}`);

describe("A customer's time line", () => {
  it('has everything that happened and was not retracted, newest first', async () => {
    const answer = await slice.get(path).expect(200);
    expect(kindsOf(answer)).toEqual(['5 feedback', '4 encounter', '3 serviceNeed', '2 needing', '1 encounter']);
    const [feedback, encounter, need, needing] = answer.body.items;
    expect(feedback.facts).toEqual({ serviceId: service, csat: 8, nps: null, comment: 'Kiitos' });
    expect(encounter.facts).toEqual({ channel: 'phone', serviceId: null, providerId: null, quantity: null });
    expect(need.facts).toMatchObject({ serviceId: service, outcome: 'answered', needingId: needing.id });
    expect(new Date(need.facts.closedAt as string).toISOString()).toBe(day(4));
    expect(needing.facts).toMatchObject({ words: 'Haluan että lapsi viihtyy' });
  });

  it('comes page by page, nothing twice and nothing left out', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await slice.get(`${path}?limit=2${cursor}`).expect(200);
      seen.push(...kindsOf(page));
      cursor = page.body.next === null ? '' : `&cursor=${page.body.next}`;
    } while (cursor !== '');
    expect(seen).toEqual(kindsOf(await slice.get(path)));
  });

  it('is not continued by the cursor of another query', async () => {
    const feedback = await slice.get(`/v1/feedback?customerId=${customer}&limit=1`).expect(200);
    expect(feedback.body.next).toBeNull();
    const foreign = Buffer.from(JSON.stringify(['another', ['2026-05-04T10:00:00Z']])).toString('base64url');
    expect((await slice.get(`${path}?cursor=${foreign}`)).body.code).toBe('cursor-of-another-query');
    expect((await slice.get(`${path}?cursor=nonsense`)).body.code).toBe('cursor-of-another-query');
  });

  it('is read for a purpose only, which the audit trail keeps', async () => {
    expect((await slice.get(path).unset('Purpose')).body.code).toBe('purpose-required');
    const { rows } = await slice.owner.query(
      `SELECT outcome, purpose, subject_id FROM audit_entry WHERE action = 'TimeLinesController.list' ORDER BY at, id`,
    );
    expect(rows[0]).toEqual({ outcome: 'done', purpose: 'service-delivery', subject_id: customer });
    expect(rows.at(-1)).toMatchObject({ outcome: 'refused', purpose: null });
  });

  it('needs its permission, and is not found for another municipality', async () => {
    await slice
      .as({ permissions: ['customer:read'] })
      .get(path)
      .expect(403);
    await slice.as({ municipality: '091' }).get(path).expect(404);
  });
});
