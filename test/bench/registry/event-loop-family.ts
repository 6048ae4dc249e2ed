import type { Family } from '../family.js';
import { idsOf, readsOf } from '../http/registry-requests.js';
import type { Load } from '../processes/load.js';
import { OwnProcess, ServiceProcess } from '../processes/own-process.js';
import { customersOf, encountersOf, Imports } from './import.js';
import { emptyRegistry, registrySettings } from './registry.js';

const name = 'event-loop delay p99.9, reads while encounters are imported';
const customers = 4000;

/** How late the registry's event loop is while everything comes at once. */
export const eventLoopFamily: Family = {
  names: [name],
  grows: false,
  open: async ({ house, options: { loadSeconds } }) => {
    const workplace = await house.copyOf(emptyRegistry);
    const registry = await ServiceProcess.start('customer-registry', workplace.logins, { settings: registrySettings });
    const asker = OwnProcess.start('load');
    const people = new Imports(workplace, () => registry.served, customersOf(customers));
    await people.first();
    const { rows } = await workplace.bare.query<{ id: string }>('SELECT id FROM service_reference');
    const encounters = new Imports(
      workplace,
      () => registry.served,
      encountersOf(
        customers,
        rows.map(({ id }) => id),
      ),
    );
    const { address, headers } = registry.served;
    const requests = readsOf(await idsOf(workplace.bare, 'customer'), `${new URL(address).pathname}/v1/customers`);
    const load: Load = {
      url: address,
      seconds: loadSeconds,
      connections: 4,
      requests: requests.map((request) => ({ ...request, headers })),
    };
    return {
      comparisons: [
        {
          name,
          unit: 'ms',
          goal: { of: 'figure', atMost: 50 },
          floor: async () => {
            await registry.forget();
            await new Promise((resolve) => setTimeout(resolve, loadSeconds * 1000));
            return Math.max((await registry.usage()).delayMs, 0.01);
          },
          ours: async () => {
            await encounters.clear();
            await registry.forget();
            await Promise.all([encounters.send('created'), asker.ask(load)]);
            return (await registry.usage()).delayMs;
          },
        },
      ],
      close: async () => {
        await Promise.all([asker.stop(), registry.stop()]);
        await workplace.close();
      },
    };
  },
};
