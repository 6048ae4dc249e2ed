import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customersChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { startRegistry } from '../testing/start-registry.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());

const person = async (givenNames: string): Promise<string> =>
  (await slice.post('/v1/customers').send({ actorLevel: 'individual', givenNames }).expect(201)).body.id;
const household = async (body: object = {}): Promise<string> =>
  (await slice.post('/v1/households').send(body).expect(201)).body.id;
const join = (customerId: string, body: object) => slice.post(`/v1/customers/${customerId}/households`).send(body);

describe('A household', () => {
  it('has members for as long as they belong to it', async () => {
    const [aino, eero, id] = [await person('Aino'), await person('Eero'), await household()];
    const { body } = await join(aino, { householdId: id, from: '2010-05-01' }).expect(201);
    await join(eero, { householdId: id, from: '2012-01-01' }).expect(201);
    await slice
      .patch(`/v1/customers/${aino}/households/${body.entryId}`)
      .set('If-Match', '"2"')
      .send({ to: '2020-01-01' })
      .expect(200);
    expect((await slice.get(`/v1/households/${id}`).expect(200)).body).toEqual({
      id,
      sourceSystem: null,
      sourceId: null,
      members: [
        { customerId: aino, displayName: 'Aino', birthYear: null, from: '2010-05-01', to: '2020-01-01' },
        { customerId: eero, displayName: 'Eero', birthYear: null, from: '2012-01-01', to: null },
      ],
    });
    const told = (await slice.published(customersChanged)).at(-1)?.customers[0];
    expect(told).toMatchObject({
      customerId: aino,
      version: 3,
      households: [{ householdId: id, from: '2010-05-01', to: '2020-01-01' }],
    });
  });

  it('that a source named before is the same household', async () => {
    const source = { sourceSystem: 'vtj', sourceId: 'h1' };
    expect(await household({ source })).toBe(await household({ source }));
    expect(await household()).not.toBe(await household());
  });

  it('must exist in this municipality before anybody joins it', async () => {
    const elsewhere = await slice.as({ municipality: '091' }).post('/v1/households').send({}).expect(201);
    await slice.get(`/v1/households/${elsewhere.body.id}`).expect(404);
    const answer = await join(await person('Aino'), { householdId: elsewhere.body.id, from: '2020-01-01' }).expect(422);
    expect([answer.body.code, answer.body.field]).toEqual(['unknown-household', 'householdId']);
  });

  it('has each member once at a time', async () => {
    const [aino, id] = [await person('Aino'), await household()];
    await join(aino, { householdId: id, from: '2010-05-01' }).expect(201);
    expect((await join(aino, { householdId: id, from: '2015-01-01' }).expect(422)).body.code).toBe('memberships-overlap');
  });
});
