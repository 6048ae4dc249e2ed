import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Slice } from '@nelikentta/testing';
import { startRegistry } from '../testing/start-registry.js';

let slice: Slice;
const ids: Record<string, string> = {};

beforeAll(async () => {
  slice = await startRegistry({ now: '2026-05-04T10:00:00Z' });
  const home = { kind: 'home', municipality: '049', postalCode: '02100', from: '2010-05-01' };
  const people = ['Korhonen', 'Korhola', 'Ågren', 'Virtanen'].map((familyName, index) => ({
    actorLevel: 'individual',
    familyName,
    givenNames: 'Aino',
    birthYear: 1980 + index,
    residences: [{ ...home, postalCode: `0210${index}`, to: index === 3 ? '2020-01-01' : null }],
  }));
  const source = { sourceSystem: 'vtj', sourceId: 'p1' };
  const customers = [
    { ...people[0], identityCode: '010190-999W', source },
    ...people.slice(1),
    { actorLevel: 'business', name: 'Korhosen Kone Oy', businessId: '0101263-6' },
  ];
  for (const customer of customers) {
    const { body } = await slice.post('/v1/customers').send(customer).expect(201);
    ids['familyName' in customer ? (customer.familyName ?? '') : 'business'] = body.id;
  }
});
afterAll(() => slice.stop());

const search = (body: object) => slice.post('/v1/customers/search').send(body);
const found = async (body: object): Promise<string[]> =>
  (await search(body).expect(200)).body.items.map(({ displayName }: { displayName: string }) => displayName);

describe('Searching customers', () => {
  it('finds by the beginning of the name, in any case, in the order of names', async () => {
    expect(await found({ name: 'KORHO' })).toEqual(['Korhola Aino', 'Korhonen Aino', 'Korhosen Kone Oy']);
    expect(await found({ name: 'korhonen,  ai' })).toEqual(['Korhonen Aino']);
    expect(await found({ name: 'ågren' })).toEqual(['Ågren Aino']);
    expect(await found({ name: 'orhonen' })).toEqual([]);
  });

  it('narrows by birth year, level and place of today', async () => {
    expect(await found({ birthYear: 1981 })).toEqual(['Korhola Aino']);
    expect(await found({ actorLevel: 'business' })).toEqual(['Korhosen Kone Oy']);
    expect(await found({ postalCode: '02102' })).toEqual(['Ågren Aino']);
    expect(await found({ postalCode: '02103' })).toEqual([]);
    expect(await found({ municipality: '049' })).toHaveLength(3);
  });

  it('pages without gaps or repeats, and refuses the cursor of another query', async () => {
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await search({ limit: 2, ...(cursor && { cursor }) }).expect(200);
      pages.push(...body.items.map(({ displayName }: { displayName: string }) => displayName));
      cursor = body.next;
    } while (cursor);
    expect(pages).toEqual(await found({}));
    const { next } = (await search({ limit: 1 })).body;
    expect((await search({ limit: 1, name: 'k', cursor: next }).expect(400)).body.code).toBe('cursor-of-another-query');
  });

  it('shows another municipality nothing', async () => {
    const { body } = await slice.as({ municipality: '091' }).post('/v1/customers/search').send({}).expect(200);
    expect(body.items).toEqual([]);
  });

  it('is a reading of personal data: it needs a purpose', async () => {
    expect((await search({}).set('Purpose', '').expect(400)).body.code).toBe('purpose-required');
  });
});

describe('Finding a customer by an identifier', () => {
  it('knows source ids and business ids', async () => {
    const find = async (body: object) => (await slice.post('/v1/customers/find').send(body).expect(200)).body.items;
    expect(await find({ sourceSystem: 'vtj', sourceId: 'p1' })).toMatchObject([{ id: ids['Korhonen'], municipality: '049' }]);
    expect(await find({ businessId: '0101263-6' })).toMatchObject([{ id: ids['business'] }]);
    expect(await find({ businessId: '0201256-6' })).toEqual([]);
  });

  it('by an identity code needs the right to identify, and compares all eleven characters', async () => {
    const find = (identityCode: string) => slice.post('/v1/customers/find-by-identity-code').send({ identityCode });
    expect((await find('010190-999w').expect(200)).body.items).toMatchObject([{ id: ids['Korhonen'] }]);
    expect((await find('010190Y999W').expect(200)).body.items).toEqual([]);
    await slice
      .as({ permissions: ['customer:read'] })
      .post('/v1/customers/find-by-identity-code')
      .send({ identityCode: '010190-999W' })
      .expect(403);
  });
});

describe('An identity code', () => {
  it('is shown masked, and in full to those who may identify', async () => {
    const shown = await slice.get(`/v1/customers/${ids['Korhonen']}`).expect(200);
    expect(shown.body.identityCode).toBe('010190-****');
    const reveal = (id = '') => slice.post(`/v1/customers/${id}/identity-code/reveal`).set('Idempotency-Key', 'reveal');
    expect((await reveal(ids['Korhonen']).expect(200)).body).toEqual({ identityCode: '010190-999W' });
    await reveal(ids['Virtanen']).expect(404);
    await slice
      .as({ permissions: ['customer:read', 'customer:write'] })
      .post(`/v1/customers/${ids['Korhonen']}/identity-code/reveal`)
      .expect(403);
  });

  it('stands nowhere in the database as it is', async () => {
    const { rows } = await slice.owner.query<{ table: string }>(
      `SELECT table_name AS table FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { table } of rows) {
      const { rowCount } = await slice.owner.query(`SELECT FROM ${table} AS row WHERE row::text LIKE '%999W%'`);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });
});
