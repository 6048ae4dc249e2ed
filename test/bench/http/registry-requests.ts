import type pg from 'pg';
import type { Duel } from './compared-servers.js';
import type { BareRoute } from '../processes/bare.js';

/** What the bare server does for each of the questions. */
export const bareRoutes: readonly BareRoute[] = [
  {
    method: 'GET',
    path: '/customers/:id',
    statements: [{ text: `SELECT * FROM customer WHERE municipality = '049' AND id = $1`, values: ['id'] }],
  },
  {
    method: 'GET',
    path: '/services/:id',
    statements: [{ text: `SELECT * FROM service WHERE municipality = '049' AND id = $1`, values: ['id'] }],
  },
  {
    method: 'POST',
    path: '/encounters',
    statements: [
      {
        text: `INSERT INTO encounter (municipality, id, version, customer_id, at, channel, service_id, quantity, retracted, changed_at, changed_by)
               VALUES ('049', $1, 1, $2, $3, $4, $5, $6, false, $3, 'bench')`,
        values: ['id()', 'customerId', 'at', 'channel', 'serviceId', 'quantity'],
      },
      {
        text: `INSERT INTO outbox (municipality, id, type, aggregate_id, aggregate_version, at, data)
               VALUES ('049', $1, 'bare', $2, 1, $3, '{}')`,
        values: ['id()', 'customerId', 'at'],
      },
      {
        text: `INSERT INTO audit_entry (municipality, id, at, actor, action, subject_type, subject_id, outcome, details)
               VALUES ('049', $1, $3, 'bench', 'bare', 'encounter', $2, 'done', '{}')`,
        values: ['id()', 'customerId', 'at'],
      },
      {
        text: `INSERT INTO idempotency_key (municipality, actor, key, digest, answer, at) VALUES ('049', 'bench', $1, $1, '{}', $2)`,
        values: ['id()', 'at'],
      },
    ],
  },
  {
    method: 'GET',
    path: '/segments/:at',
    statements: [
      {
        text: `SELECT actor_level, customer_group, count(*)
                 FROM membership WHERE municipality = '049' AND during @> $1::timestamptz GROUP BY actor_level, customer_group`,
        values: ['at'],
      },
    ],
  },
];

export const names = {
  customer: { name: 'hot read by id: a customer, for a purpose, audited', atLeast: 0.5, latencyAtMost: 2.5 },
  service: { name: 'read by id without personal data: a service', atLeast: 0.75 },
  segments: { name: 'read without personal data: the 25 segments', atLeast: 0.75 },
  encounter: { name: 'an encounter recorded', atLeast: 0.7 },
} as const;

const get = (path: string) => ({ method: 'GET' as const, path, headers: {} });

/** Some of the ids of a table, so that not one row is asked for all the time. */
export async function idsOf(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY md5(id::text) LIMIT 500`);
  return rows.map(({ id }) => id);
}

type Requests = Pick<Duel['ours'], 'requests'>['requests'];

export const readsOf = (ids: readonly string[], path: string): Requests => ids.map((id) => get(`${path}/${id}`));

const encounter = (serviceId: string) => ({ at: '2026-11-01T09:00:00.000Z', channel: 'phone', serviceId, quantity: 1 });

/** The same encounters for both: ours names the customer in the path. */
export function encountersOf(customers: readonly string[], serviceId: string): { bare: Requests; ours: Requests } {
  const headers = { 'content-type': 'application/json' };
  const post = (path: string, body: object) => ({
    method: 'POST' as const,
    path,
    headers,
    body: JSON.stringify(body),
    isKeyed: true,
  });
  return {
    bare: customers.map((customerId) => post('/encounters', { customerId, ...encounter(serviceId) })),
    ours: customers.map((customerId) => post(`/v1/customers/${customerId}/encounters`, encounter(serviceId))),
  };
}
