import type { Family } from '../family.js';
import { catalogueOf } from '../catalogue/catalogue.sql.js';
import type { Bare } from '../processes/bare.js';
import { OwnProcess, type Served, ServiceProcess } from '../processes/own-process.js';
import { customersOf, Imports } from '../registry/import.js';
import { emptyRegistry, registrySettings } from '../registry/registry.js';
import { duel, duelNames } from './compared-servers.js';
import { bareRoutes, encountersOf, idsOf, names, readsOf } from './registry-requests.js';

const customers = 5000;
const services = 2000;

/** What the guards cost: requests a second against a bare server on the same rows, each in a process of its own. */
export const httpFamily: Family = {
  names: Object.values(names).flatMap((each) => duelNames(each)),
  grows: false,
  open: async ({ house, options: { loadSeconds } }) => {
    const registry = await house.copyOf(emptyRegistry);
    const catalogue = await house.copyOf(catalogueOf(services));
    const started = await Promise.all([
      ServiceProcess.start('customer-registry', registry.logins, { settings: registrySettings }),
      ServiceProcess.start('service-catalogue', catalogue.logins),
    ]);
    const [ours, offered] = started;
    await new Imports(registry, () => ours.served, customersOf(customers)).first();
    await registry.bare.query('VACUUM (ANALYZE)');
    const bare = await Promise.all([registry, catalogue].map(({ root }) => bareServer({ login: root, routes: bareRoutes })));
    const asker = OwnProcess.start('load');
    const [people, offers] = [await idsOf(registry.bare, 'customer'), await idsOf(catalogue.bare, 'service')];
    const [serviceId = ''] = await idsOf(registry.bare, 'service_reference');
    const encounters = encountersOf(people, serviceId);
    const side = (served: Served | undefined, requests: typeof encounters.bare) => ({
      served: () => served ?? noServer(),
      requests,
    });
    const duels = [
      {
        ...names.customer,
        bare: side(bare[0]?.served, readsOf(people, '/customers')),
        ours: side(ours.served, readsOf(people, '/v1/customers')),
      },
      {
        ...names.service,
        bare: side(bare[1]?.served, readsOf(offers, '/services')),
        ours: side(offered.served, readsOf(offers, '/v1/services')),
      },
      { ...names.encounter, bare: side(bare[0]?.served, encounters.bare), ours: side(ours.served, encounters.ours) },
    ];
    return {
      comparisons: duels.flatMap((each) => duel(each, asker, loadSeconds)),
      close: async () => {
        await Promise.all([asker, ...bare.map(({ process }) => process), ...started].map((each) => each.stop()));
        await Promise.all([registry, catalogue].map((each) => each.close()));
      },
    };
  },
};

async function bareServer(told: Bare): Promise<{ process: OwnProcess; served: Served }> {
  const process = OwnProcess.start('bare');
  return { process, served: (await process.ask(told)) as Served };
}

function noServer(): never {
  throw new Error('A server is missing.');
}
