import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customersChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { startRegistry } from '../testing/start-registry.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());

const aino = { actorLevel: 'individual', givenNames: 'Aino Maria', familyName: 'Korhonen', birthDate: '1984-03-02' };
const home = { kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01' };
const register = (body: object) => slice.post('/v1/customers').send(body);
const show = (id: string) => slice.get(`/v1/customers/${id}`);
const refusal = async (body: object) => {
  const answer = await register(body);
  return [answer.status, answer.body.code, answer.body.field ?? answer.body.errors?.[0]?.pointer];
};

describe('Entering a customer', () => {
  it('keeps an individual and tells others coarse facts only', async () => {
    const { body } = await register({
      ...aino,
      language: 'fi',
      identityCode: '020384-901E',
      contacts: [{ kind: 'email', value: 'aino@example.fi' }],
      residences: [home],
      ties: [{ kind: 'work', from: '2021-01-01', to: '2022-01-01' }],
    }).expect(201);
    const shown = await show(body.id).expect(200);
    expect(shown.headers['etag']).toBe('"1"');
    expect(shown.body).toMatchObject({ displayName: 'Korhonen Aino Maria', birthDate: '1984-03-02', birthYear: 1984 });
    expect(shown.body.residences).toEqual([{ ...home, id: expect.any(String), to: null }]);
    expect((await slice.published(customersChanged)).at(-1)).toEqual({
      customers: [
        {
          customerId: body.id,
          version: 1,
          actorLevel: 'individual',
          birthYear: 1984,
          language: 'fi',
          industry: null,
          existsFrom: '1984-01-01',
          existsTo: null,
          residences: [{ municipality: '049', postalCode: '02100', from: '2010-05-01', to: null }],
          ties: [{ kind: 'work', from: '2021-01-01', to: '2022-01-01' }],
          households: [],
        },
      ],
    });
  });

  it.each([
    { actorLevel: 'business', name: 'Esimerkki Oy', businessId: '0101263-6', industry: '62010' },
    { actorLevel: 'community', name: 'Espoon Kuoro ry', businessId: '0201256-6', startedOn: '1999-02-03' },
    { actorLevel: 'society', name: 'Poliisi', representative: 'Länsi-Uudenmaan poliisilaitos' },
    { actorLevel: 'environment', name: 'Nuuksio', representative: 'Metsähallitus', residences: [{ ...home, kind: 'site' }] },
  ])('knows the level $actorLevel', async (customer) => {
    const { body } = await register(customer).expect(201);
    expect((await show(body.id)).body).toMatchObject({
      ...customer,
      residences: [...(customer.residences ?? [])].map(() => expect.anything()),
    });
  });

  it('leaves one audit row for the command and one for the read, and none of either without a purpose', async () => {
    const { body } = await register(aino).expect(201);
    await show(body.id).expect(200);
    const refused = await show(body.id).set('Purpose', '').expect(400);
    expect(refused.body.code).toBe('purpose-required');
    const rows = await slice.owner.query(`SELECT outcome, purpose FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`, [
      body.id,
    ]);
    expect(rows.rows.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'refused']);
  });

  it('takes effect once however often it is sent with the same key, and refuses the key to another body', async () => {
    const send = (body: object) => register(body).set('Idempotency-Key', 'aino-1');
    const first = await send(aino).expect(201);
    expect((await send(aino).expect(201)).body).toEqual(first.body);
    const other = await send({ ...aino, familyName: 'Virtanen' }).expect(409);
    expect(other.body.code).toBe('idempotency-key-reused');
  });

  it('is not done twice for one source id', async () => {
    const source = { sourceSystem: 'crm', sourceId: 'c-1' };
    await register({ ...aino, source }).expect(201);
    expect(await refusal({ ...aino, source })).toEqual([409, 'source-id-taken', 'sourceId']);
  });

  it('refuses an identity code that another customer has, and leaves nothing half done', async () => {
    await register({ ...aino, identityCode: '131052-9085' }).expect(201);
    const before = await slice.owner.query('SELECT count(*) FROM outbox');
    expect(await refusal({ ...aino, familyName: 'Toinen', identityCode: '131052-9085', residences: [home] })).toEqual([
      409,
      'identity-code-taken',
      'identityCode',
    ]);
    expect((await slice.owner.query('SELECT count(*) FROM outbox')).rows).toEqual(before.rows);
    expect((await slice.owner.query(`SELECT FROM customer WHERE family_name = 'Toinen'`)).rowCount).toBe(0);
  });

  it('accepts the same person in another municipality, whose customer stays unseen here', async () => {
    const elsewhere = slice.as({ municipality: '091' });
    const { body } = await elsewhere
      .post('/v1/customers')
      .send({ ...aino, identityCode: '131052-9085' })
      .expect(201);
    await elsewhere.get(`/v1/customers/${body.id}`).expect(200);
    const [unseen, absent] = [await show(body.id), await show('018f4e7a-0000-7000-8000-000000000001')];
    expect([unseen.status, unseen.body]).toEqual([404, absent.body]);
  });
});

describe('Bad input about a customer', () => {
  it.each([
    ['an unknown field', { ...aino, colour: 'red' }, [400, 'invalid-request']],
    ['a wrong type', { ...aino, birthYear: '1984' }, [400, 'invalid-request', '/birthYear']],
    ['30 February', { ...aino, birthDate: '1984-02-30' }, [400, 'invalid-request', '/birthDate']],
    ['a year no register speaks of', { ...aino, startedOn: '0000-01-01' }, [400, 'invalid-request', '/startedOn']],
    ['a birth date in the future', { ...aino, birthDate: '2026-05-05' }, [422, 'birth-date-in-the-future', 'birthDate']],
    ['a wrong check character', { ...aino, identityCode: '131052-9086' }, [422, 'identity-code-wrong-check', 'identityCode']],
    ['no identity code at all', { ...aino, identityCode: '131052' }, [422, 'identity-code-malformed', 'identityCode']],
    [
      'a business id never issued',
      { actorLevel: 'business', name: 'A', businessId: '1000008-1' },
      [422, 'business-id-never-issued', 'businessId'],
    ],
    [
      'an interval that ends before it starts',
      { ...aino, residences: [{ ...home, to: '2010-04-30' }] },
      [422, 'interval-not-ordered', 'residences.0.to'],
    ],
    [
      'overlapping homes',
      { ...aino, residences: [home, { ...home, from: '2020-01-01' }] },
      [422, 'residences-overlap', 'residences'],
    ],
    [
      'an unknown municipality',
      { ...aino, residences: [{ ...home, municipality: '999' }] },
      [422, 'unknown-municipality', 'residences.0.municipality'],
    ],
    ['a fact of another level', { ...aino, name: 'Oy' }, [422, 'fact-of-another-actor-level', 'name']],
    ['a text that no database keeps', { ...aino, givenNames: 'A\u0000' }, [400, 'invalid-request', '/givenNames']],
    ['half of a surrogate pair', { ...aino, givenNames: 'A\ud83d' }, [400, 'invalid-request', '/givenNames']],
  ])('%s is refused, saying where', async (_, body, expected) => {
    expect((await refusal(body)).slice(0, expected.length)).toEqual(expected);
  });

  it('never repeats an identity code', async () => {
    const answer = await register({ ...aino, identityCode: '131052-9086' });
    expect(JSON.stringify(answer.body)).not.toContain('9086');
  });
});
