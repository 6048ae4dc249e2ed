import type { Login } from '@nelikentta/persistence';
import type pg from 'pg';
import type { Family } from '../family.js';
import { OwnProcess, type Served, ServiceProcess } from '../processes/own-process.js';
import { filledRegistry, registrySettings } from '../registry/registry.js';
import { municipality } from '../service-at-work.js';
import { duel, duelNames } from './compared-servers.js';
import { Directus, type Permission } from './directus.js';
import { encountersOf, idsOf, readsOf } from './registry-requests.js';

const names = {
  customer: { name: 'a customer read by id, beside Directus with its permissions', atLeast: 5 },
  encounter: { name: 'an encounter recorded, beside Directus with its permissions', atLeast: 5 },
} as const;

const customers = 10_000;
const permissions: readonly Permission[] = [
  { collection: 'person', action: 'read' },
  { collection: 'meeting', action: 'read' },
  { collection: 'meeting', action: 'create' },
];

/** What a general platform for data over HTTP does with the same rows on the same server. It knows no municipality and keeps no trace of who read what. */
export const directusFamily: Family = {
  names: Object.values(names).flatMap(duelNames),
  grows: false,
  open: async ({ house, options: { loadSeconds } }) => {
    const workplace = await house.copyOf(filledRegistry(customers));
    await copyTables(workplace.bare);
    const { directus, theirs } = await started(workplace.root, permissions).catch(async (error: unknown) => {
      await workplace.close();
      throw error;
    });
    const service = await ServiceProcess.start('customer-registry', workplace.logins, { settings: registrySettings });
    const asker = OwnProcess.start('load');
    const people = await idsOf(workplace.bare, 'customer');
    const [serviceId = ''] = await idsOf(workplace.bare, 'service_reference');
    const encounters = encountersOf(people, serviceId);
    const bare = { served: () => theirs };
    const ours = { served: () => service.served };
    const meetings = encounters.bare.map((each) => ({ ...each, path: '/items/meeting', body: inTheirWords(each.body) }));
    const duels = [
      {
        ...names.customer,
        bare: { ...bare, requests: readsOf(people, '/items/person') },
        ours: { ...ours, requests: readsOf(people, '/v1/customers') },
      },
      { ...names.encounter, bare: { ...bare, requests: meetings }, ours: { ...ours, requests: encounters.ours } },
    ];
    return {
      comparisons: duels.flatMap((each) => duel(each, asker, loadSeconds)),
      close: async () => {
        await Promise.all([asker.stop(), service.stop(), directus.stop()]);
        await workplace.close();
      },
    };
  },
};

async function started(login: Login, allowed: readonly Permission[]): Promise<{ directus: Directus; theirs: Served }> {
  const directus = await Directus.start(login);
  try {
    return { directus, theirs: await directus.allow(allowed) };
  } catch (error) {
    await directus.stop();
    throw error;
  }
}

/** Directus takes no tables whose key is of two columns. */
async function copyTables(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TABLE person AS SELECT * FROM customer;
    ALTER TABLE person ADD PRIMARY KEY (id);
    CREATE TABLE meeting (
      id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
      municipality char(3)    NOT NULL DEFAULT '${municipality}',
      version     integer     NOT NULL DEFAULT 1,
      customer_id uuid        NOT NULL REFERENCES person (id),
      at          timestamptz NOT NULL,
      channel     text        NOT NULL,
      service_id  uuid,
      quantity    numeric,
      retracted   boolean     NOT NULL DEFAULT false
    );
    CREATE INDEX ON meeting (municipality, customer_id, at);
    ANALYZE person`);
}

function inTheirWords(body = '{}'): string {
  const { customerId, serviceId, ...rest } = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify({ ...rest, customer_id: customerId, service_id: serviceId });
}
