import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customerRegistry } from '@nelikentta/customer-registry';
import { type Slice, startSlice } from '@nelikentta/testing';
import { registrySettings } from '../bench/registry/registry.js';
import { municipality } from '../bench/service-at-work.js';
import { cityOfCustomers, largeTables } from './city-of-customers.sql.js';
import { planOf, type PlanStep, rowsRead, scannedWhole, type Sent, statementsDuring } from './plan-of.js';

const customers = 8000;
const scope = { municipality, actor: 'test' };
const identityCode = '131052-9085';
let slice: Slice;
let customerId: string;
let householdId: string;

beforeAll(async () => {
  slice = await startSlice(customerRegistry, { settings: registrySettings });
  for (const statement of cityOfCustomers) await slice.owner.query(statement, [customers]);
  await slice.owner.query('VACUUM ANALYZE');
  const { rows } = await slice.owner.query<{ id: string; household: string }>(
    `SELECT customer_id AS id, household_id AS household FROM household_membership OFFSET $1 LIMIT 1`,
    [customers / 2],
  );
  customerId = rows[0]!.id;
  householdId = rows[0]!.household;
}, 240_000);
afterAll(() => slice.stop());

// A row that is new is new once; whatever else is asked can be asked again.
const isInsertion = ({ text }: Sent) => /^\s*INSERT INTO/.test(text) && !text.includes('ON CONFLICT');
const concernsMany = ({ text }: Sent) => largeTables.some((table) => new RegExp(`\\b${table}\\b`).test(text));

/** Plans of what the product asks of its large tables while it does the work. */
async function plansOf(work: () => Promise<unknown>): Promise<PlanStep[][]> {
  const sent = (await statementsDuring(work)).filter((each) => concernsMany(each) && !isInsertion(each));
  return Promise.all(sent.filter(({ text }) => !text.includes('published_at')).map((each) => planOf(slice, scope, each)));
}

const send = (kind: string, row: object) =>
  slice.post(`/v1/imports/${kind}`).set('Content-Type', 'application/x-ndjson').send(JSON.stringify(row)).expect(200);
const person = { sourceSystem: 'vtj', actorLevel: 'individual', familyName: 'Korhonen' };
const met = { at: '2026-10-20T09:00:00Z', channel: 'phone' };
const record = () =>
  slice.post(`/v1/customers/${customerId}/encounters`).set('Idempotency-Key', 'plans-of-an-encounter').send(met).expect(201);

/** What is asked, and how many rows of the customers, encounters and sources it may have in its hands. */
const questions: [string, () => Promise<unknown>][] = [
  ['a customer by id', () => slice.get(`/v1/customers/${customerId}`).expect(200)],
  ['their history', () => slice.get(`/v1/customers/${customerId}/history`).expect(200)],
  ['their encounters', () => slice.get(`/v1/customers/${customerId}/encounters`).expect(200)],
  ['their time line', () => slice.get(`/v1/customers/${customerId}/time-line`).expect(200)],
  ['their household', () => slice.get(`/v1/households/${householdId}`).expect(200)],
  ['whose a source id is', () => slice.post('/v1/customers/find').send({ sourceSystem: 'vtj', sourceId: 'h77' }).expect(200)],
  ['whose an identity code is', () => slice.post('/v1/customers/find-by-identity-code').send({ identityCode }).expect(200)],
  ['an encounter recorded', record],
  ['the same sent again', record],
  ['a new customer of a file', () => send('customers', { ...person, sourceId: 'new', identityCode })],
  ['a known customer of a file', () => send('customers', { ...person, sourceId: 'h99', familyName: 'Virtanen' })],
  ['a new encounter of a file', () => send('encounters', { ...met, sourceSystem: 'effica', sourceId: 'new', customerId })],
  [
    'a known encounter of a file',
    () =>
      send('encounters', {
        ...met,
        sourceSystem: 'effica',
        sourceId: 'k7',
        customerSourceSystem: 'vtj',
        customerSourceId: 'h8',
      }),
  ],
];

describe('Of one customer, the registry reads rows by index only:', () => {
  it.each(questions)('%s', async (_, work) => {
    const plans = await plansOf(work);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(scannedWhole(plan).filter((table) => largeTables.includes(table))).toEqual([]);
      for (const table of largeTables) expect(rowsRead(plan, table)).toBeLessThanOrEqual(30);
    }
  });
});

describe('Of the outbox', () => {
  const relay = () => ({ ...slice, logins: { ...slice.logins, application: slice.logins.relay } });

  it('the relay reads what was not published, by index, however much was', async () => {
    const sent = await statementsDuring(async () => {
      await slice.post('/v1/customers').send({ actorLevel: 'community', name: 'Kylätalo ry' }).expect(201);
      await slice.drain();
    });
    const statements = sent.filter(({ text }) =>
      text.includes('FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT $1'),
    );
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const plan = await planOf(relay(), scope, statement);
      expect(scannedWhole(plan)).toEqual([]);
      expect(rowsRead(plan, 'outbox')).toBeLessThanOrEqual(30);
    }
  });
});

describe('Without its index', () => {
  it.each([
    ['encounter_customer', 'encounter', () => slice.get(`/v1/customers/${customerId}/encounters`).expect(200)],
    [
      'customer_identity_code',
      'customer',
      () => slice.post('/v1/customers/find-by-identity-code').send({ identityCode }).expect(200),
    ],
  ] as const)('%s, a question is caught that reads all', async (index, table, work) => {
    await slice.owner.query(`DROP INDEX ${index}`);
    const plans = await plansOf(work);
    expect(plans.flatMap(scannedWhole)).toContain(table);
  });
});
