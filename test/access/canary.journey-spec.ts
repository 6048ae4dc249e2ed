import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customerRegistry } from '@nelikentta/customer-registry';
import { servicesChanged } from '@nelikentta/contracts';
import { type Slice, startSlice } from '@nelikentta/testing';

const key = Buffer.alloc(32, 7).toString('base64');
const identityCode = '131052-9085';
const name = 'Kanarinlintu';
const address = 'kanarinlintu@example.fi';
const words = 'Häkkini on ahdas';

const lines: string[] = [];
let slice: Slice;

/** Everything that a careless line could tell: good requests, faulty ones, faulty rows and things that do not exist. */
beforeAll(async () => {
  slice = await startSlice(customerRegistry, {
    settings: { identityCodeKeys: `test:${key}`, identityCodeIndexKey: key },
    logLines: lines,
  });
  await slice.deliver(servicesChanged, servicesChanged.example);
  const { serviceId } = servicesChanged.example.services[0]!;
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
});
afterAll(() => slice.stop());

const toldBy = async (sql: string) => JSON.stringify((await slice.owner.query(sql)).rows);

describe('A name, an identity code, an address or a customer’s words', () => {
  const canaries = [name, identityCode, address, words];
  const expectNone = (text: string, sought = canaries) => {
    for (const canary of sought) expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
  };

  it('never show in the log or the metrics', async () => {
    expect(lines.length).toBeGreaterThan(10);
    expectNone(lines.join(''));
    expectNone((await slice.anonymous.get('/metrics').expect(200)).text);
  });

  it('never leave in a message', async () => {
    const messages = await toldBy('SELECT type, aggregate_id, data FROM outbox');
    expect(messages).toContain('customers.changed');
    expectNone(messages);
  });

  it('are not kept in the audit trail, with idempotency keys, or with the reasons of refused rows', async () => {
    expect(await toldBy('SELECT count(*)::integer AS rows FROM refused_row')).not.toBe('[{"rows":0}]');
    for (const table of ['audit_entry', 'idempotency_key', 'refused_row', 'import_run'])
      expectNone(await toldBy(`SELECT * FROM ${table}`));
  });

  it('nor is an identity code readable anywhere in the database', async () => {
    const { rows } = await slice.owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const table of rows) expectNone(await toldBy(`SELECT * FROM ${table.name}`), [identityCode]);
  });

  it('would be found by this search, which finds them where they belong', async () => {
    const kept = await toldBy('SELECT * FROM customer');
    expect(() => {
      expectNone(kept, [name]);
    }).toThrow();
  });
});
