import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customersChanged } from '@nelikentta/contracts';
import type { Slice } from '@nelikentta/testing';
import { type Fields, sendCustomers } from '../testing/send-customers.js';
import { startRegistry } from '../testing/start-registry.js';

let slice: Slice;

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
});
afterAll(() => slice.stop());

const send = (...rows: Fields[]) => sendCustomers(slice, rows);
const idOf = async (sourceId: string): Promise<string> =>
  (await slice.post('/v1/customers/find').send({ sourceSystem: 'vtj', sourceId }).expect(200)).body.items[0].id;
const show = async (sourceId: string) => (await slice.get(`/v1/customers/${await idOf(sourceId)}`).expect(200)).body;
const home = { kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01' };

describe('Importing customers', () => {
  it('enters all that a row tells', async () => {
    await send({
      sourceId: 'p1',
      givenNames: 'Aino Maria',
      familyName: 'Korhonen',
      birthDate: '1984-03-02',
      language: 'fi',
      identityCode: '020384-901E',
      contacts: [{ kind: 'email', value: 'aino@example.fi' }],
      residences: [{ ...home, to: '2024-01-01' }],
      ties: [{ kind: 'work', from: '2021-01-01' }],
      households: [{ household: 'h17', from: '2010-05-01' }],
    });
    expect(await show('p1')).toMatchObject({
      version: 1,
      displayName: 'Korhonen Aino Maria',
      identityCode: '020384-****',
      residences: [{ ...home, to: '2024-01-01' }],
      ties: [{ kind: 'work', from: '2021-01-01', to: null }],
      households: [{ householdId: expect.any(String), from: '2010-05-01', to: null }],
      sources: [{ sourceSystem: 'vtj', sourceId: 'p1' }],
    });
  });

  it('enters the other actor levels', async () => {
    const { body } = await send(
      {
        sourceId: 'b1',
        actorLevel: 'business',
        name: 'Esimerkki Oy',
        businessId: '0101263-6',
        industry: '62010',
        residences: [{ ...home, kind: 'domicile' }],
      },
      { sourceId: 'c1', actorLevel: 'community', name: 'Espoon Kuoro ry' },
      { sourceId: 's1', actorLevel: 'society', name: 'Poliisi', representative: 'Poliisilaitos' },
      {
        sourceId: 'e1',
        actorLevel: 'environment',
        name: 'Nuuksio',
        representative: 'Metsähallitus',
        residences: [{ ...home, kind: 'site' }],
      },
    );
    expect(body).toMatchObject({ created: 4, refused: 0 });
  });

  it('reads a CSV, whose lists have dotted columns and one entry', async () => {
    const csv = [
      'sourceSystem;sourceId;actorLevel;familyName;birthYear;residence.kind;residence.municipality;residence.from;tie.kind;tie.from;household.household;household.from',
      'vtj;csv1;individual;Ågren;1984;home;049;2010-05-01;work;2021-01-01;h-csv;2010-05-01',
      'vtj;csv2;individual;Öhman;;;;;;;;',
    ].join('\r\n');
    const { body } = await slice
      .post('/v1/imports/customers')
      .set('Content-Type', 'text/csv; charset=utf-8')
      .send(csv)
      .expect(200);
    expect(body).toMatchObject({ created: 2, refused: 0 });
    expect(await show('csv1')).toMatchObject({
      birthYear: 1984,
      residences: [{ kind: 'home', municipality: '049', from: '2010-05-01', to: null }],
      ties: [{ kind: 'work', from: '2021-01-01' }],
      households: [{ from: '2010-05-01' }],
    });
    expect(await show('csv2')).toMatchObject({ displayName: 'Öhman', birthYear: null, residences: [] });
  });

  it('puts people of one household together, also across uploads', async () => {
    await send({ sourceId: 'h-a', familyName: 'A', households: [{ household: 'h1', from: '2020-01-01' }] });
    await send({ sourceId: 'h-b', familyName: 'B', households: [{ household: 'h1', from: '2021-01-01' }] });
    const [first, second] = [await show('h-a'), await show('h-b')];
    expect(first.households[0].householdId).toBe(second.households[0].householdId);
    const { body } = await slice.get(`/v1/households/${first.households[0].householdId}`).expect(200);
    expect(body).toMatchObject({ sourceSystem: 'vtj', sourceId: 'h1', members: [{ displayName: 'A' }, { displayName: 'B' }] });
  });

  it('changes what a row tells anew, keeps what it does not speak of, and keeps history', async () => {
    await send({
      sourceId: 'm1',
      familyName: 'Korhonen',
      language: 'fi',
      residences: [home],
      ties: [{ kind: 'work', from: '2021-01-01' }],
    });
    const before = await show('m1');
    const { body } = await send({
      sourceId: 'm1',
      familyName: 'Virtanen',
      residences: [
        { ...home, to: '2025-01-01' },
        { ...home, from: '2025-01-01' },
      ],
    });
    expect(body).toMatchObject({ created: 0, changed: 1, unchanged: 0 });
    const after = await show('m1');
    expect(after).toMatchObject({ id: before.id, version: 2, familyName: 'Virtanen', language: 'fi', ties: before.ties });
    expect(after.residences.map(({ from, to }: Fields) => [from, to])).toEqual([
      ['2010-05-01', '2025-01-01'],
      ['2025-01-01', null],
    ]);
    const history = await slice.get(`/v1/customers/${before.id}/history`).expect(200);
    expect(history.body).toMatchObject([
      { version: 1, replacedBy: 'test', facts: { familyName: 'Korhonen', residences: before.residences } },
    ]);
  });

  it('takes away what a row says is gone', async () => {
    await send({ sourceId: 'g1', familyName: 'A', language: 'fi', contacts: [{ kind: 'phone', value: '040 1234567' }] });
    await send({ sourceId: 'g1', familyName: 'A', language: null, contacts: [] });
    expect(await show('g1')).toMatchObject({ version: 2, language: null, contacts: [] });
  });

  it('that repeats what the source said last leaves alone what somebody corrected since', async () => {
    await send({ sourceId: 'k1', familyName: 'Korhonen', language: 'fi' });
    const id = await idOf('k1');
    await slice.patch(`/v1/customers/${id}`).set('If-Match', '"1"').send({ language: 'sv' }).expect(200);
    expect((await send({ sourceId: 'k1', familyName: 'Korhonen', language: 'fi' })).body).toMatchObject({ unchanged: 1 });
    expect((await show('k1')).language).toBe('sv');
    expect((await send({ sourceId: 'k1', familyName: 'Korhonen', language: 'en' })).body).toMatchObject({ changed: 1 });
  });

  it('that says otherwise what is known already changes nothing and tells nobody', async () => {
    await send({ sourceId: 'o1', familyName: 'Korhonen', residences: [home] });
    const told = await slice.published(customersChanged);
    expect(
      (await send({ sourceId: 'o1', familyName: ' Korhonen ', residences: [{ ...home, to: null }], ties: [] })).body,
    ).toMatchObject({
      changed: 0,
      unchanged: 1,
    });
    expect(await slice.published(customersChanged)).toHaveLength(told.length);
  });

  it('keeps municipalities apart, even with the same source ids', async () => {
    await send({ sourceId: 'same', familyName: 'Espoolainen' });
    const { body } = await slice
      .as({ municipality: '091' })
      .post('/v1/imports/customers')
      .set('Content-Type', 'application/x-ndjson')
      .send(JSON.stringify({ sourceSystem: 'vtj', sourceId: 'same', actorLevel: 'individual', familyName: 'Helsinkiläinen' }));
    expect(body).toMatchObject({ created: 1 });
    expect((await show('same')).familyName).toBe('Espoolainen');
  });

  it('tells others one row for each customer that changed', async () => {
    await send({ sourceId: 't1', familyName: 'A' }, { sourceId: 't2', familyName: 'B' });
    await send(
      { sourceId: 't1', familyName: 'A' },
      { sourceId: 't2', familyName: 'B', language: 'sv' },
      { sourceId: 't3', familyName: 'C' },
    );
    const told = (await slice.published(customersChanged)).at(-1)?.customers;
    expect(told?.map(({ customerId, version }) => [customerId, version])).toEqual([
      [await idOf('t3'), 1],
      [await idOf('t2'), 2],
    ]);
  });
});

describe('Two uploads of the same customers at the same time', () => {
  it('enter each customer once', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      sourceId: `both${index}`,
      familyName: 'A',
      households: [{ household: `both${index % 7}`, from: '2020-01-01' }],
    }));
    const [one, other] = await Promise.all([send(...rows), send(...[...rows].reverse())]);
    expect([one.body.state, other.body.state]).toEqual(['completed', 'completed']);
    expect(one.body.created + other.body.created).toBe(300);
    expect(one.body.unchanged + other.body.unchanged).toBe(300);
  });
});
