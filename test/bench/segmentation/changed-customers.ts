import { randomUUID } from 'node:crypto';
import { type ChangedCustomer, customersChanged } from '@nelikentta/contracts';
import type { Comparison } from '../comparison.js';
import type { Workplace } from '../house.js';
import { measuredAt, municipality, type ServiceAtWork } from '../service-at-work.js';
import { timed } from '../timing.js';
import { intervalColumns } from './full-classification.js';

const many = 1000;

export const changedCustomersName = '1,000 changed customers';

const copies = `
  CREATE SCHEMA IF NOT EXISTS bench;
  CREATE TABLE bench.customer_now (LIKE customer_fact INCLUDING ALL);
  INSERT INTO bench.customer_now TABLE customer_fact;
  CREATE TABLE bench.membership_now (LIKE membership INCLUDING ALL);
  INSERT INTO bench.membership_now (${intervalColumns}) SELECT ${intervalColumns} FROM membership;
  ANALYZE bench.customer_now, bench.membership_now`;

// People who live here, evenly from all over the table, with the households that they are told with.
const chosen = `
  SELECT customer_id AS "customerId", version, actor_level AS "actorLevel", lower(exists_during) AS "existsFrom",
         upper(exists_during) AS "existsTo",
         (SELECT jsonb_agg(jsonb_build_object('municipality', '${municipality}', 'postalCode', NULL, 'from', lower(days), 'to', upper(days)))
            FROM unnest(resident_during) AS days) AS residences,
         ties,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('householdId', household_id, 'from', lower(during), 'to', upper(during))), '[]')
            FROM household_fact WHERE household_fact.customer_id = customer_fact.customer_id) AS households
    FROM customer_fact
   WHERE NOT isempty(resident_during)
   ORDER BY md5(customer_id::text) LIMIT ${String(many)}`;

const bareUpsert = `
  WITH told AS (
    SELECT * FROM json_to_recordset($1::json) AS told (
      municipality char(3), customer_id uuid, version integer, actor_level actor_level, exists_during daterange,
      resident_during datemultirange, ties jsonb, tied_from date)),
  kept AS (
    INSERT INTO bench.customer_now SELECT * FROM told
    ON CONFLICT (municipality, customer_id) DO UPDATE
      SET version = excluded.version, actor_level = excluded.actor_level, exists_during = excluded.exists_during,
          resident_during = excluded.resident_during, ties = excluded.ties, tied_from = excluded.tied_from),
  gone AS (
    DELETE FROM bench.membership_now USING told
     WHERE membership_now.municipality = told.municipality AND membership_now.customer_id = told.customer_id)
  INSERT INTO bench.membership_now (${intervalColumns})
  SELECT ${intervalColumns}
    FROM json_to_recordset($2::json) AS concluded (
      municipality char(3), customer_id uuid, during tstzrange, actor_level actor_level, customer_group customer_group)
  ON CONFLICT DO NOTHING`;

/** What the registry tells of a thousand customers at once: kept and classified, against writing the same rows down. */
export function changedCustomers({ bare }: Workplace, { transport }: ServiceAtWork): Comparison {
  let customers: ChangedCustomer[] = [];
  let turn = 0;
  const jsonOf = async (table: string) => {
    const { rows } = await bare.query<{ rows: string }>(
      `SELECT json_agg(row_to_json(each))::text AS rows FROM ${table} AS each WHERE customer_id = ANY ($1::uuid[])`,
      [customers.map(({ customerId }) => customerId)],
    );
    return rows[0]?.rows;
  };
  // The rows that the run before of ours left behind: as many and of the same kind.
  const writeDown = async () => {
    const parameters = [await jsonOf('customer_fact'), await jsonOf('membership')];
    return timed(() => bare.query(bareUpsert, parameters));
  };
  const tellAnew = () => {
    turn += 1;
    const message = messageOf(customers.map((customer) => movedIn(customer, turn)));
    return timed(() => transport.publish([message]));
  };
  return {
    name: changedCustomersName,
    unit: 'ms',
    goal: { of: 'ratio', atMost: 1.5 },
    // A turn of each that does not count: the floor's tables were just written, and ours were never read.
    prepare: async () => {
      await bare.query(copies);
      customers = (await bare.query<ChangedCustomer>(chosen)).rows;
      await writeDown();
      await tellAnew();
    },
    floor: writeDown,
    ours: tellAnew,
  };
}

/** The customer as told anew: at home since some days earlier than was thought. */
function movedIn(customer: ChangedCustomer, turn: number): ChangedCustomer {
  const [home, ...others] = customer.residences;
  if (!home) throw new Error('Who was chosen lives here.');
  const from = new Date(Date.parse(home.from) - turn * 86_400_000).toISOString().slice(0, 10);
  const known = { birthYear: null, language: 'fi', industry: null };
  return { ...known, ...customer, version: customer.version + turn, residences: [{ ...home, from }, ...others] };
}

const messageOf = (customers: ChangedCustomer[]) => ({
  specversion: '1.0' as const,
  id: randomUUID(),
  type: customersChanged.type,
  source: `/${customersChanged.owner}`,
  subject: randomUUID(),
  time: measuredAt,
  datacontenttype: 'application/json' as const,
  municipality,
  aggregateversion: 1,
  data: { customers },
});
