import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serviceCatalogue } from '@nelikentta/service-catalogue';
import { type Slice, startSlice } from '@nelikentta/testing';
import { catalogueOf } from '../bench/catalogue/catalogue.sql.js';
import { municipality } from '../bench/service-at-work.js';
import { planOf, scannedWhole, statementsDuring } from './plan-of.js';

const scope = { municipality, actor: 'test' };
let slice: Slice;
let serviceId: string;

beforeAll(async () => {
  slice = await startSlice(serviceCatalogue);
  const { logins, owner } = slice;
  await catalogueOf(4000).fill({ logins, bare: owner, root: logins.owner, close: () => Promise.resolve() });
  await slice.owner.query('VACUUM ANALYZE');
  serviceId = (await slice.owner.query<{ id: string }>('SELECT id FROM service LIMIT 1')).rows[0]!.id;
}, 240_000);
afterAll(() => slice.stop());

/** Tables that are read from end to end while the work is done. */
async function readWhole(work: () => Promise<unknown>): Promise<string[]> {
  const sent = (await statementsDuring(work)).filter(({ text }) => /\bservice\b/.test(text));
  expect(sent.length).toBeGreaterThan(0);
  return (await Promise.all(sent.map((each) => planOf(slice, scope, each)))).flatMap(scannedWhole);
}
// A number that few services speak of: where half of them match, to read them all is right.
const byWords = () => slice.get('/v1/services?text=613&limit=20').expect(200);

it('One service is read by index only', async () => {
  expect(await readWhole(() => slice.get(`/v1/services/${serviceId}`).expect(200))).toEqual([]);
});

// Row-level security lets nothing before the municipality is checked that PostgreSQL does not call leakproof, and `@@` is not: the
// index on the words serves who is not bound by it. The list is compared for equality, so that it can only shrink.
it('Services found by words are the one question that reads all of them', async () => {
  expect([...new Set(await readWhole(byWords))]).toEqual(['service', 'general_description']);
});

it('Without its index, the question for one service is caught that reads all', async () => {
  await slice.owner.query('ALTER TABLE service DROP CONSTRAINT service_pkey CASCADE');
  expect(await readWhole(() => slice.get(`/v1/services/${serviceId}`).expect(200))).toContain('service');
});
