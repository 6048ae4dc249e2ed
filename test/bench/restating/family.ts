import { setTimeout as wait } from 'node:timers/promises';
import { type RestatedPage, restatementOf, servicesChanged } from '@nelikentta/contracts';
import { customerRegistry } from '@nelikentta/customer-registry';
import { InProcessTransport } from '@nelikentta/messaging';
import { segmentation } from '@nelikentta/segmentation';
import type { Family } from '../family.js';
import type { Filling, House } from '../house.js';
import { customersOf, encountersOf, type Kind } from '../registry/import.js';
import { emptyRegistry, registrySettings } from '../registry/registry.js';
import { ndjson } from '../registry/rows.js';
import { serviceAtWork, type ServiceAtWork } from '../service-at-work.js';
import { timed } from '../timing.js';

const name = 'segmentation stated anew from empty tables, up to 100,000 customers';
const mostCustomers = 100_000;
const mostAttempts = 3;
const patienceMs = 60_000;

const servicesIn = `SELECT id FROM service_reference ORDER BY id`;

/** A registry that so many customers and their encounters were imported into. */
const filledRegistry = (customers: number): Filling => ({
  definition: customerRegistry,
  size: customers,
  edition: 2,
  fill: async (workplace) => {
    await emptyRegistry.fill(workplace);
    const { rows } = await workplace.bare.query<{ id: string }>(servicesIn);
    const services = rows.map(({ id }) => id);
    const registry = await serviceAtWork({ ...customerRegistry, consumers: [] }, workplace.logins, {
      settings: registrySettings,
      patienceMs,
    });
    for (const kind of [customersOf(customers), encountersOf(customers, services)]) await imported(registry, kind);
    await registry.service.stop();
  },
});

/** Sends all rows until each is there: a machine with much else to do may break an import off, and a repeat goes on. */
async function imported({ address, headers }: ServiceAtWork, { path, many, rowOf }: Kind): Promise<void> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const response = await fetch(`${address}/v1/imports/${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
      body: ndjson(many, rowOf),
      duplex: 'half',
    });
    const { created = 0, unchanged = 0 } = (await response.json()) as { created?: number; unchanged?: number };
    if (created + unchanged === many) return;
  }
  throw new Error(`Of ${String(many)} ${path} not all could be imported.`);
}

/** All that segmentation was ever told, stated by the registry from its tables; then everybody classified. */
export const restatingFamily: Family = {
  names: [name],
  grows: false,
  open: async ({ house, customers }) => {
    const workplace = await house.copyOf(filledRegistry(Math.min(customers, mostCustomers)));
    const transport = new InProcessTransport();
    const { rows } = await workplace.bare.query<{ id: string }>(servicesIn);
    await transport.answer(restatementOf('service-catalogue').name, () =>
      Promise.resolve(catalogueOf(rows.map(({ id }) => id))),
    );
    const options = { settings: registrySettings, transport, patienceMs };
    const registry = await serviceAtWork({ ...customerRegistry, consumers: [] }, workplace.logins, options);
    return {
      comparisons: [
        {
          name,
          unit: 'ms',
          goal: { of: 'figure', atMost: 120_000 },
          mostRuns: 1,
          ours: () => restated(house, transport),
        },
      ],
      close: async () => {
        await registry.service.stop();
        await workplace.close();
      },
    };
  },
};

/** In the catalogue's place: it is measured what customers cost, and a city has few services beside them. */
function catalogueOf(ids: readonly string[]): RestatedPage {
  const [example] = servicesChanged.example.services;
  if (!example) throw new Error('The contract has an example.');
  return { data: { services: ids.map((serviceId) => ({ ...example, serviceId })) }, upTo: null };
}

async function restated(house: House, transport: InProcessTransport): Promise<number> {
  const empty = await house.copyOf({ definition: segmentation, size: 0, edition: 1, fill: () => Promise.resolve() });
  const work = await serviceAtWork(segmentation, empty.logins, { transport, patienceMs });
  const isDone = async () => {
    const { rows } = await empty.bare.query<{ done: boolean }>(
      `SELECT EXISTS (SELECT FROM rebuild WHERE state = 'done') AND NOT EXISTS (SELECT FROM rebuild WHERE ended_at IS NULL) AS done`,
    );
    return rows[0]?.done === true;
  };
  const took = await timed(async () => {
    while (!(await isDone())) await wait(200);
  });
  await work.service.stop();
  await empty.close();
  return took;
}
