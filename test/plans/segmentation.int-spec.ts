import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { customersChanged, encountersRecorded, feedbackGiven } from '@nelikentta/contracts';
import { segmentation } from '@nelikentta/segmentation';
import { type Slice, startSlice } from '@nelikentta/testing';
import { cityFacts } from '../bench/segmentation/city.sql.js';
import { measuredAt, municipality } from '../bench/service-at-work.js';
import { planOf, type PlanStep, rowsRead, scannedWhole, statementsDuring } from './plan-of.js';

const customers = 8000;
const scope = { municipality, actor: 'test' };
const large = ['customer_fact', 'household_fact', 'encounter_fact', 'feedback_fact', 'need_fact', 'membership', 'service_day'];
let slice: Slice;
let someone: { customerId: string; householdId: string; serviceId: string };

beforeAll(async () => {
  slice = await startSlice(segmentation, { now: measuredAt });
  for (const statement of cityFacts) await slice.owner.query(statement, statement.includes('$1') ? [customers] : []);
  await slice.owner.query('ANALYZE');
  await slice.post('/v1/rebuilds').expect(202);
  await slice.drain();
  await slice.owner.query('ANALYZE');
  const { rows } = await slice.owner.query<typeof someone>(`
    SELECT customer_id AS "customerId", household_id AS "householdId", service_id AS "serviceId"
      FROM household_fact JOIN encounter_fact USING (customer_id) WHERE service_id IS NOT NULL LIMIT 1`);
  someone = rows[0]!;
}, 240_000);
afterAll(() => slice.stop());

/** Plans of what the product asks of its facts and conclusions while it does the work. */
async function plansOf(work: () => Promise<unknown>): Promise<PlanStep[][]> {
  const statements = (await statementsDuring(work)).filter(({ text }) => large.some((table) => text.includes(table)));
  const settings = { 'nelikentta.concerned': JSON.stringify([someone.customerId]) };
  return Promise.all(statements.map((statement) => planOf(slice, scope, statement, settings)));
}

const met = (at: string) => ({
  encounterId: randomUUID(),
  version: 1,
  customerId: someone.customerId,
  at,
  channel: 'inPerson' as const,
  serviceId: someone.serviceId,
  providerId: null,
  quantity: 1,
  retracted: false,
});
const toldAnew = () => ({
  customerId: someone.customerId,
  version: 9,
  actorLevel: 'individual' as const,
  birthYear: 1984,
  language: 'fi',
  industry: null,
  existsFrom: '1984-01-01',
  existsTo: null,
  residences: [{ municipality, postalCode: null, from: '2025-02-01', to: null }],
  ties: [],
  households: [{ householdId: someone.householdId, from: '2025-02-01', to: null }],
});
const said = () => ({
  feedbackId: randomUUID(),
  version: 1,
  customerId: someone.customerId,
  serviceId: someone.serviceId,
  at: '2026-10-20T09:00:00Z',
  csat: 8,
  nps: 9,
  retracted: false,
});

describe('What is asked of one customer', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['their segment and why', () => slice.get(`/v1/customers/${someone.customerId}/segment`).expect(200)],
    ['their history', () => slice.get(`/v1/customers/${someone.customerId}/segment-history`).expect(200)],
    ['a message that they were met', () => slice.deliver(encountersRecorded, { encounters: [met('2026-10-20T09:00:00Z')] })],
    ['a message that tells of them anew', () => slice.deliver(customersChanged, { customers: [toldAnew()] })],
    ['a message of their feedback', () => slice.deliver(feedbackGiven, { feedback: [said()] })],
  ])('reads rows by index only: %s', async (_, work) => {
    const plans = await plansOf(work);
    expect(plans.length).toBeGreaterThan(0);
    for (const steps of plans) {
      expect(scannedWhole(steps).filter((table) => large.includes(table))).toEqual([]);
      for (const table of large) expect(rowsRead(steps, table)).toBeLessThan(customers / 10);
    }
  });
});

describe('The grid', () => {
  const gridAt = async (at: string) => (await slice.get(`/v1/grid?at=${at}`).expect(200)).body as { total: number };

  it.each([measuredAt, '2025-11-01T23:30:00.000Z'])(
    'at %s reads months and days, and of the intervals only what its own day changed',
    async (at) => {
      const plans = await plansOf(() => gridAt(at));
      const steps = plans.flat();
      expect((await gridAt(at)).total).toBeGreaterThan(customers / 2);
      expect(scannedWhole(steps).filter((table) => large.includes(table))).toEqual([]);
      expect(rowsRead(steps, 'membership')).toBeLessThan(customers / 20);
      expect(rowsRead(steps, 'segment_growth')).toBeGreaterThan(100);
      expect(rowsRead(steps, 'segment_growth')).toBeLessThan(customers);
      expect(rowsRead(steps, 'existence_growth')).toBeLessThan(customers / 4);
    },
  );

  it('is wrong when somebody writes past the triggers, and right again after a rebuild', async () => {
    const { total } = await gridAt(measuredAt);
    await slice.owner.query(`SET session_replication_role = replica`);
    const { rowCount } = await slice.owner.query(
      'DELETE FROM membership WHERE customer_id = $1 AND during @> $2::timestamptz',
      [someone.customerId, measuredAt],
    );
    await slice.owner.query(`SET session_replication_role = origin`);
    expect([rowCount, await gridAt(measuredAt)]).toEqual([1, expect.objectContaining({ total, unknown: 0 })]);
    await slice.post('/v1/rebuilds').expect(202);
    await slice.drain();
    expect(await gridAt(measuredAt)).toMatchObject({ total, unknown: 0 });
  });
});

describe('A plan', () => {
  it('that reads a table from end to end is seen to', async () => {
    const steps = await planOf(slice, scope, { text: 'SELECT FROM encounter_fact WHERE quantity > $1', values: [1] });
    expect(scannedWhole(steps)).toEqual(['encounter_fact']);
    expect(rowsRead(steps, 'encounter_fact')).toBeGreaterThan(customers);
  });
});
