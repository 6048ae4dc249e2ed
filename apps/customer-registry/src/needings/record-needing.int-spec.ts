import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { serviceNeedsChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { givenCustomer, givenService } from '../testing/given.js';
import { startRegistry } from '../testing/start-registry.js';

const now = '2026-05-04T10:00:00.000Z';
const service = '018f4e7a-0000-7000-8000-000000000a01';
const nobody = '018f4e7a-0000-7000-8000-0000000000ff';
const wish = { at: now, words: 'Haluan että lapsi viihtyy', lifeSituation: 'Muutimme kesällä' };
let slice: Slice;
let customer: string;

beforeAll(async () => {
  slice = await startRegistry({ now });
  await givenService(slice, { serviceId: service });
});
afterAll(() => slice.stop());
beforeEach(async () => {
  customer = await givenCustomer(slice);
});

const record = (body: object = wish) => slice.post(`/v1/customers/${customer}/needings`).send(body);
const recorded = async (): Promise<string> => (await record().expect(201)).body.id;
const identify = (needing: string, body: object = { serviceId: service }) =>
  slice.post(`/v1/needings/${needing}/service-needs`).send(body);
const act = (path: string, version: number, body: object) =>
  slice
    .post(path)
    .set('If-Match', `"${String(version)}"`)
    .send(body);
const told = async () => (await slice.published(serviceNeedsChanged)).flatMap(({ needs }) => needs);

describe('Recording a needing', () => {
  it('keeps the words here: nobody else is told', async () => {
    const before = (await slice.owner.query('SELECT FROM outbox')).rowCount;
    const { body } = await record().expect(201);
    expect(body).toMatchObject({ customerId: customer, version: 1, ...wish, encounterId: null });
    expect((await slice.owner.query('SELECT FROM outbox')).rowCount).toBe(before);
  });

  it('may say at which encounter it was heard, if that was this customer’s', async () => {
    const met = async (whom: string): Promise<string> =>
      (await slice.post(`/v1/customers/${whom}/encounters`).send({ at: now, channel: 'phone' }).expect(201)).body.id;
    const encounterId = await met(customer);
    expect((await record({ ...wish, encounterId }).expect(201)).body.encounterId).toBe(encounterId);
    const others = await met(await givenCustomer(slice));
    expect((await record({ ...wish, encounterId: others }).expect(422)).body.code).toBe('encounter-of-another-customer');
    expect((await record({ ...wish, encounterId: nobody }).expect(422)).body.code).toBe('unknown-encounter');
  });

  it('is refused without words, in the future, and of a customer who is not there', async () => {
    await record({ ...wish, words: '  ' }).expect(400);
    expect((await record({ ...wish, at: '2026-05-05T00:00:00Z' }).expect(422)).body.code).toBe('needing-in-the-future');
    await slice.post(`/v1/customers/${nobody}/needings`).send(wish).expect(404);
    await slice.as({ municipality: '091' }).post(`/v1/customers/${customer}/needings`).send(wish).expect(404);
  });

  it('and correcting it leaves the earlier words in its history', async () => {
    const path = `/v1/needings/${await recorded()}`;
    const { body } = await slice.patch(path).set('If-Match', '"1"').send({ words: 'Haluan olla kuultu' }).expect(200);
    expect(body).toMatchObject({ version: 2, words: 'Haluan olla kuultu', lifeSituation: wish.lifeSituation });
    const history = await slice.get(`${path}/history`).expect(200);
    expect(history.body).toMatchObject([{ version: 1, facts: { words: wish.words } }]);
    await slice.patch(path).set('If-Match', '"1"').send({ words: 'Myöhässä' }).expect(412);
  });
});

describe('A service need', () => {
  it('is identified from a needing, and the other services learn of it without its words', async () => {
    const needing = await recorded();
    const { body } = await identify(needing).expect(201);
    expect(body).toMatchObject({ version: 1, needingId: needing, serviceId: service, openedAt: now, closedAt: null });
    expect((await told()).at(-1)).toEqual({
      serviceNeedId: body.id,
      version: 1,
      customerId: customer,
      serviceId: service,
      serviceClass: null,
      openedAt: now,
      closedAt: null,
      outcome: null,
      retracted: false,
    });
    const shown = await slice.get(`/v1/needings/${needing}`).expect(200);
    expect(shown.body.serviceNeeds).toMatchObject([{ id: body.id }]);
  });

  it('is refused for an unknown service, for none, and from a needing that is not there', async () => {
    const needing = await recorded();
    expect((await identify(needing, { serviceId: nobody }).expect(422)).body.code).toBe('unknown-service');
    expect((await identify(needing, {}).expect(422)).body.code).toBe('service-need-without-service');
    await identify(nobody).expect(404);
  });

  it('is closed with an outcome, opened again, and keeps each state in its history', async () => {
    const { body } = await identify(await recorded(), { serviceClass: 'P6.1' }).expect(201);
    const path = `/v1/service-needs/${body.id}`;
    expect((await act(`${path}/close`, 1, { outcome: 'notAnswered' }).expect(422)).body.code).toBe('outcome-without-reason');
    const closed = await act(`${path}/close`, 1, { outcome: 'notAnswered', reason: 'Ei paikkoja' }).expect(200);
    expect(closed.body).toMatchObject({ version: 2, closedAt: now, outcome: 'notAnswered', reason: 'Ei paikkoja' });
    expect((await told()).at(-1)).toMatchObject({ version: 2, closedAt: now, outcome: 'notAnswered' });
    expect((await act(`${path}/close`, 2, { outcome: 'answered' }).expect(409)).body.code).toBe('service-need-closed');
    await act(`${path}/reopen`, 2, { reason: 'Paikka vapautui' }).expect(200);
    expect((await act(`${path}/reopen`, 3, {}).expect(409)).body.code).toBe('service-need-open');
    await act(`${path}/close`, 3, { outcome: 'answered' }).expect(200);
    expect((await slice.get(`${path}/history`).expect(200)).body).toMatchObject([
      { version: 1, facts: { closing: null } },
      { version: 2, facts: { closing: { outcome: 'notAnswered' } }, reason: 'Paikka vapautui' },
      { version: 3, facts: { closing: null } },
    ]);
  });

  it('is closed neither before it was opened nor in the future', async () => {
    const { body } = await identify(await recorded()).expect(201);
    const close = (at: string) => act(`/v1/service-needs/${body.id}/close`, 1, { outcome: 'answered', at });
    expect((await close('2026-05-03T10:00:00Z').expect(422)).body.code).toBe('service-need-closed-before-opened');
    expect((await close('2026-05-05T10:00:00Z').expect(422)).body.code).toBe('service-need-in-the-future');
  });

  it('goes when its needing is retracted, and nothing more is identified from it', async () => {
    const needing = await recorded();
    const { body } = await identify(needing).expect(201);
    await act(`/v1/needings/${needing}/retract`, 1, { reason: 'Väärä asiakas' }).expect(200);
    expect((await slice.get(`/v1/service-needs/${body.id}`).expect(200)).body.retracted).toBe(true);
    expect((await told()).at(-1)).toMatchObject({ serviceNeedId: body.id, version: 2, retracted: true });
    expect((await identify(needing).expect(409)).body.code).toBe('already-retracted');
    expect((await slice.get(`/v1/customers/${customer}/needings`).expect(200)).body.items).toEqual([]);
  });

  it('is no other municipality’s to see or to close', async () => {
    const { body } = await identify(await recorded()).expect(201);
    const elsewhere = slice.as({ municipality: '091' });
    await elsewhere.get(`/v1/service-needs/${body.id}`).expect(404);
    await elsewhere.post(`/v1/service-needs/${body.id}/close`).set('If-Match', '"1"').send({ outcome: 'lapsed' }).expect(404);
  });
});
