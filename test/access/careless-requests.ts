import { expect } from '@jest/globals';
import { servicesChanged } from '@nelikentta/contracts';
import { customerRegistry } from '@nelikentta/customer-registry';
import { type Slice, type SliceOptions, startSlice } from '@nelikentta/testing';
import { until } from '../journeys/main-job.js';

const key = Buffer.alloc(32, 7).toString('base64');
const identityCode = '131052-9085';
const name = 'Kanarinlintu';
const address = 'kanarinlintu@example.fi';
const words = 'Häkkini on ahdas';

/** What must be seen nowhere but where it belongs. */
export const canaries = { name, identityCode, address, words };

export const startRegistry = (options: SliceOptions): Promise<Slice> =>
  startSlice(customerRegistry, { ...options, settings: { identityCodeKeys: `test:${key}`, identityCodeIndexKey: key } });

/** Everything that a careless line could tell: good requests, faulty ones, faulty rows and things that do not exist. */
export async function askCarelessly(slice: Slice): Promise<void> {
  await slice.deliver(servicesChanged, servicesChanged.example);
  const { serviceId } = servicesChanged.example.services[0]!;
  await until(async () => (await slice.owner.query('SELECT FROM service_reference WHERE id = $1', [serviceId])).rowCount === 1);
  const person = { actorLevel: 'individual', givenNames: name, familyName: name, birthYear: 1952, identityCode };
  const contacts = [{ kind: 'email', value: address }];
  const { body: customer } = await slice
    .post('/v1/customers')
    .send({ ...person, contacts })
    .expect(201);
  const path = `/v1/customers/${String(customer.id)}`;
  await slice.post(`${path}/needings`).send({ at: '2026-05-04T10:00:00Z', words }).expect(201);
  const given = { customerId: customer.id, serviceId, at: '2026-05-04T10:00:00Z', csat: 9, comment: words };
  await slice.post('/v1/feedback').send(given).expect(201);

  await slice
    .post('/v1/customers')
    .set('Idempotency-Key', 'canary-1')
    .send({ ...person, familyName: undefined });
  await slice.post('/v1/customers').send({ ...person, [name]: identityCode, birthDate: identityCode });
  await slice.post('/v1/customers/find-by-identity-code').set('Idempotency-Key', 'canary-2').send({ identityCode }).expect(200);
  const reveal = slice.post(`${path}/identity-code/reveal`).set('Idempotency-Key', 'canary-3');
  expect((await reveal.send({}).expect(200)).text).toContain(identityCode);
  await slice.get(`/v1/customers/${identityCode}?name=${name}`).set('X-Correlation-Id', name).set('User-Agent', address);
  await slice.get(`/${name}/${identityCode}`);
  await slice.patch(path).set('If-Match', '"1"').send({ language: name });
  const rows = [
    { sourceSystem: 'vtj', sourceId: 'p1', ...person },
    { sourceSystem: 'vtj', sourceId: 'p2', ...person, identityCode: identityCode.replace('T', 'U') },
    { sourceSystem: 'vtj', sourceId: 'p3', ...person, language: name, birthDate: address },
  ];
  const sent = `${rows.map((row) => JSON.stringify(row)).join('\n')}\n{"familyName":"${name}", no JSON\n`;
  await slice.post('/v1/imports/customers').type('application/x-ndjson').send(sent).expect(200);
  await slice.drain();
}
