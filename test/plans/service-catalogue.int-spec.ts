import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { connectPlainly } from '@nelikentta/persistence';
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
/** The same by what PostgreSQL counts: functions that a statement calls have plans of their own, which it does not show. */
async function scannedWithin(work: () => Promise<unknown>): Promise<string[]> {
  const sent = await statementsDuring(work);
  expect(sent.length).toBeGreaterThan(0);
  const client = await connectPlainly(slice.logins.application);
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('nelikentta.municipality', $1, true)`, [municipality]);
    for (const { text, values } of sent) await client.query(text, [...values]);
    const { rows } = await client.query<{ relname: string }>('SELECT relname FROM pg_stat_xact_user_tables WHERE seq_scan > 0');
    return rows.map(({ relname }) => relname);
  } finally {
    await client.end();
  }
}

// A number that few services speak of: where half of them match, to read them all is right.
const byWords = () => slice.get('/v1/services?text=613&limit=20').expect(200);

it('One service is read by index only', async () => {
  expect(await readWhole(() => slice.get(`/v1/services/${serviceId}`).expect(200))).toEqual([]);
});

it('Services found by words are read by index only, also where a function finds them', async () => {
  expect(await readWhole(byWords)).toEqual([]);
  expect(await scannedWithin(byWords)).not.toContain('service');
});

it('Without the index on words, it is caught that all services are read', async () => {
  await slice.owner.query('DROP INDEX service_municipality_search_idx');
  expect(await scannedWithin(byWords)).toContain('service');
});

it('Without its index, the question for one service is caught that reads all', async () => {
  await slice.owner.query('ALTER TABLE service DROP CONSTRAINT service_pkey CASCADE');
  expect(await readWhole(() => slice.get(`/v1/services/${serviceId}`).expect(200))).toContain('service');
});
