import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectPlainly } from '@nelikentta/persistence';
import { type Slice, startSlice } from '@nelikentta/testing';
import { serviceCatalogue } from '../service.js';

const code = (list: string, notation: string) => `http://uri.suomi.fi/codelist/ptv/${list}/code/${notation}`;
let slice: Slice;
let providerId: string;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue);
  providerId = (
    await slice
      .post('/v1/organizations')
      .send({ names: { fi: 'Tuottaja Oy' } })
      .expect(201)
  ).body.id;
  const add = (names: object, more: object = {}) =>
    slice
      .post('/v1/services')
      .send({ role: 'arranger', benefit: 'immediate', names, ...more })
      .expect(201);
  await add(
    { fi: 'Kirjastopalvelut', sv: 'Bibliotekstjänster', en: 'Library services' },
    { descriptions: { fi: 'Voit lainata kirjoja ja lehtiä.' }, providerIds: [providerId] },
  );
  await add(
    { fi: 'Päiväkoti' },
    { targetGroups: [code('ptvkohderyhmat', 'KR1.2')], serviceClasses: [code('ptvserclass2', 'P3.4')] },
  );
  await add({ fi: 'Muuttoneuvonta' }, { lifeEvents: [code('ptvelti', 'KE4.2')], keywords: ['osoitteenmuutos'] });
  await add({ fi: 'Liikuntaseurojen avustukset' }, { role: 'enabler', benefit: 'future' });
});
afterAll(() => slice.stop());

const found = async (query: string) =>
  (await slice.get(`/v1/services?${query}`).expect(200)).body.items.map((each: { names: { fi: string } }) => each.names.fi);

describe('Finding services', () => {
  it('knows Finnish words by their stems', async () => {
    expect(await found('text=kirjojen%20lainaaminen')).toEqual([]);
    expect(await found('text=kirjoja')).toEqual(['Kirjastopalvelut']);
    expect(await found('text=kirjat')).toEqual(['Kirjastopalvelut']);
    expect(await found('text=avustuksia')).toEqual(['Liikuntaseurojen avustukset']);
  });

  it('knows Swedish and English words too', async () => {
    expect(await found('text=bibliotekstj%C3%A4nst')).toEqual(['Kirjastopalvelut']);
    expect(await found('text=libraries')).toEqual(['Kirjastopalvelut']);
  });

  it('knows keywords, and wants every word', async () => {
    expect(await found('text=osoitteenmuutos')).toEqual(['Muuttoneuvonta']);
    expect(await found('text=kirjat%20lainata')).toEqual(['Kirjastopalvelut']);
    expect(await found('text=kirjat%20autot')).toEqual([]);
  });

  it('goes by field, provider, status and review', async () => {
    expect(await found('field=wellBeingAndVitality')).toEqual(['Liikuntaseurojen avustukset']);
    expect(await found(`provider=${providerId}`)).toEqual(['Kirjastopalvelut']);
    expect(await found('status=published')).toEqual([]);
    expect(await found('needsReview=true')).toEqual([]);
  });

  it('goes by target group, life event and class, those under them included', async () => {
    expect(await found(`targetGroup=${code('ptvkohderyhmat', 'KR1')}`)).toEqual(['Päiväkoti']);
    expect(await found(`lifeEvent=${code('ptvelti', 'KE4')}`)).toEqual(['Muuttoneuvonta']);
    expect(await found(`serviceClass=${code('ptvserclass2', 'P3')}`)).toEqual(['Päiväkoti']);
    expect(await found(`serviceClass=${code('ptvserclass2', 'P30')}`)).toEqual([]);
  });

  it('gives all in the order of their names, page by page', async () => {
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await slice.get(`/v1/services?limit=3${cursor}`).expect(200);
      names.push(...body.items.map((each: { names: { fi: string } }) => each.names.fi));
      cursor = body.next === null ? '' : `&cursor=${body.next}`;
    } while (cursor !== '');
    expect(names).toEqual(['Kirjastopalvelut', 'Liikuntaseurojen avustukset', 'Muuttoneuvonta', 'Päiväkoti']);
  });

  it('refuses the cursor of another query, and filters that nobody knows', async () => {
    const { body } = await slice.get('/v1/services?limit=1').expect(200);
    const refused = await slice.get(`/v1/services?limit=1&field=basicServices&cursor=${body.next}`).expect(400);
    expect(refused.body.code).toBe('cursor-of-another-query');
    await slice.get('/v1/services?colour=red').expect(400);
    await slice.get('/v1/services?limit=501').expect(400);
  });

  it('shows another municipality its own only', async () => {
    const helsinki = slice.as({ municipality: '091' });
    for (const query of ['', '?text=kirjasto'])
      expect((await helsinki.get(`/v1/services${query}`).expect(200)).body.items).toEqual([]);
  });

  it.each([
    ['its own municipality’s', '049', 1],
    ['nobody’s of another', '091', 0],
    ['nobody’s when it is for none', '', 0],
  ])('asks the index with rights of its own, for %s only', async (_, municipality, many) => {
    const client = await connectPlainly(slice.logins.application);
    try {
      await client.query(`SELECT set_config('nelikentta.municipality', $1, false)`, [municipality]);
      const { rows } = await client.query(`SELECT services_found(to_tsquery('finnish', 'kirjat'))`);
      expect(rows).toHaveLength(many);
    } finally {
      await client.end();
    }
  });
});

describe('A code list', () => {
  it('names its codes in three languages', async () => {
    const { body } = await slice.get('/v1/code-lists/lifeEvents').expect(200);
    expect(body.items).toContainEqual({
      code: 'KE7',
      uri: code('ptvelti', 'KE7'),
      names: { fi: 'Avioero', sv: 'Skilsmässa', en: 'Divorce' },
    });
    await slice.get('/v1/code-lists/colours').expect(400);
  });
});
