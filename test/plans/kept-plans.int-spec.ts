import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { encountersRecorded } from '@nelikentta/contracts';
import { connectPlainly } from '@nelikentta/persistence';
import { segmentation } from '@nelikentta/segmentation';
import { type Slice, startSlice } from '@nelikentta/testing';
import pg from 'pg';
import { cityFacts } from '../bench/segmentation/city.sql.js';
import { measuredAt, municipality } from '../bench/service-at-work.js';
import { type Sent, sentDuring } from './plan-of.js';

const large = /encounter_fact|customer_fact|household_fact|membership/;
let slice: Slice;
let settings: readonly Sent[];
let asked: readonly Sent[];

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: measuredAt });
  for (const statement of cityFacts) await slice.owner.query(statement, statement.includes('$1') ? [20] : []);
  await slice.owner.query('ANALYZE');
  const { rows } = await slice.owner.query<{ customerId: string; serviceId: string }>(
    `SELECT customer_id AS "customerId", service_id AS "serviceId" FROM encounter_fact WHERE service_id IS NOT NULL LIMIT 1`,
  );
  const met = { encounterId: randomUUID(), version: 1, at: '2026-10-20T09:00:00Z', channel: 'inPerson' as const };
  const used = { ...rows[0]!, providerId: null, quantity: 1, retracted: false };
  const sent = await sentDuring(() => slice.deliver(encountersRecorded, { encounters: [{ ...met, ...used }] }));
  settings = sent.filter(({ text }) => /set_config\('(enable|plan)_/.test(text));
  asked = sent.filter(({ text }) => large.test(text));
}, 120_000);
afterAll(() => slice.stop());

/** What plans that are made now, of the statements that a message is handled by, read whole: for as long as they are kept. */
async function readWhole(under: readonly Sent[]): Promise<string[]> {
  const client = await connectPlainly(slice.logins.application);
  try {
    await client.query('BEGIN');
    await client.query(`SELECT set_config('nelikentta.municipality', $1, true)`, [municipality]);
    await client.query('SET LOCAL plan_cache_mode = force_generic_plan');
    for (const { text, values } of under) await client.query(text, [...values]);
    const plans: string[] = [];
    for (const [place, { text, values }] of asked.entries()) {
      await client.query(`PREPARE kept_${String(place)} AS ${text}`);
      const given = values.map((value) => pg.escapeLiteral(value instanceof Date ? value.toISOString() : String(value)));
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN EXECUTE kept_${String(place)} (${given.join(', ')})`,
      );
      plans.push(...rows.map((row) => row['QUERY PLAN']));
    }
    return plans.filter((line) => line.includes('Seq Scan on') && large.test(line));
  } finally {
    await client.end();
  }
}

describe('A plan that is kept', () => {
  it('though it was made while tables were small, looks rows up by index under what the handler of a message sets', async () => {
    expect(asked.length).toBeGreaterThan(1);
    expect(await readWhole(settings)).toEqual([]);
  });

  it('would otherwise go on reading them whole', async () => {
    expect(await readWhole([])).not.toEqual([]);
  });
});
