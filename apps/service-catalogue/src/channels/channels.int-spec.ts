import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Slice, startSlice } from '@nelikentta/testing';
import { serviceCatalogue } from '../service.js';

const nowhere = '018f4e7a-0000-7000-8000-00000000dead';
let slice: Slice;
let organizationId: string;
let serviceId: string;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue);
  organizationId = (
    await slice
      .post('/v1/organizations')
      .send({ names: { fi: 'Kaupunki' } })
      .expect(201)
  ).body.id;
  const service = { names: { fi: 'Kirjasto' }, role: 'arranger', benefit: 'immediate' };
  serviceId = (await slice.post('/v1/services').send(service).expect(201)).body.id;
});
afterAll(() => slice.stop());

const add = (more: object = {}) =>
  slice.post('/v1/channels').send({ kind: 'serviceLocation', names: { fi: 'Pääkirjasto' }, organizationId, ...more });
const edit = (id: string, version: number, body: object) =>
  slice.patch(`/v1/channels/${id}`).set('If-Match', `"${version}"`).send(body);
const connection = (channelId: string, service = serviceId) => `/v1/services/${service}/channels/${channelId}`;

describe('A channel', () => {
  it('is added with what is known of it, edited, and found by kind and organisation', async () => {
    const details = {
      addresses: [{ kind: 'visiting', street: 'Kirjastokatu 1', postalCode: '02100' }],
      openingHours: [{ days: [1, 2, 3], opens: '09:00', closes: '20:00' }],
      position: { east: 375000, north: 6672000 },
    };
    const { body } = await add({ details, languages: ['fi', 'sv'] }).expect(201);
    expect(body).toMatchObject({ version: 1, details: { ...details, phones: [], chargeable: null }, languages: ['fi', 'sv'] });
    expect((await edit(body.id, 1, { summaries: { fi: 'Keskustassa' } }).expect(200)).body).toMatchObject({
      version: 2,
      details,
    });
    await add({ kind: 'phone', names: { fi: 'Neuvonta' }, details: { phones: [{ number: '09 123' }] } }).expect(201);
    const kinds = (await slice.get('/v1/channels?kind=phone').expect(200)).body.items;
    expect(kinds).toMatchObject([{ kind: 'phone', details: { phones: [{ number: '09 123', kind: 'phone' }] } }]);
    expect((await slice.get(`/v1/channels?organization=${nowhere}`).expect(200)).body.items).toEqual([]);
  });

  it('is refused in a wrong shape, without its organisation, and on a stale version', async () => {
    await add({ kind: 'pigeon' }).expect(400);
    await add({ details: { openingHours: [{ days: [8], opens: '9', closes: '25:00' }] } }).expect(400);
    expect((await add({ organizationId: nowhere }).expect(422)).body.code).toBe('unknown-reference');
    const { body } = await add().expect(201);
    await edit(body.id, 9, { names: { fi: 'Uusi' } }).expect(412);
    await edit(body.id, 1, { kind: 'phone' }).expect(400);
    await slice.as({ municipality: '091' }).get(`/v1/channels/${body.id}`).expect(404);
  });
});

describe('A connection of a service to a channel', () => {
  it('is made, worded anew and ended', async () => {
    const { body: channel } = await add().expect(201);
    await slice.put(connection(channel.id)).send({}).expect(204);
    await slice
      .put(connection(channel.id))
      .send({ descriptions: { fi: 'Vain varatut' } })
      .expect(204);
    const connected = () => slice.get(`/v1/services/${serviceId}/channels`).expect(200);
    expect((await connected()).body.items).toMatchObject([{ id: channel.id, connectionDescriptions: { fi: 'Vain varatut' } }]);
    await slice.delete(connection(channel.id)).expect(204);
    await slice.delete(connection(channel.id)).expect(404);
    expect((await connected()).body.items).toEqual([]);
  });

  it('is between a service and a channel that are there', async () => {
    const { body: channel } = await add().expect(201);
    await slice.put(connection(channel.id, nowhere)).send({}).expect(404);
    await slice.put(connection(nowhere)).send({}).expect(404);
    await slice.get(`/v1/services/${nowhere}/channels`).expect(404);
  });
});
