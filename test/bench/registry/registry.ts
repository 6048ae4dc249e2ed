import { customerRegistry } from '@nelikentta/customer-registry';
import type { Filling } from '../house.js';
import { idOf } from '../segmentation/city.sql.js';
import { municipality, serviceAtWork } from '../service-at-work.js';
import { customersOf, Imports } from './import.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** Keys that open nothing else. */
export const registrySettings = { identityCodeKeys: `bench:${key(1)}`, identityCodeIndexKey: key(2) };

/** A registry that knows the services and nobody else. */
export const emptyRegistry: Filling = {
  definition: customerRegistry,
  size: 0,
  edition: 1,
  fill: async ({ bare }) => {
    await bare.query(`
      INSERT INTO service_reference SELECT '${municipality}', ${idOf(1, 'i')}, 1, 'published', NULL, 'visit' FROM generate_series(0, 199) AS i`);
  },
};

/** A registry that knows so many customers, as an import left them. */
export const filledRegistry = (customers: number): Filling => ({
  ...emptyRegistry,
  size: customers,
  fill: async (workplace) => {
    await emptyRegistry.fill(workplace);
    const work = await serviceAtWork(customerRegistry, workplace.logins, { settings: registrySettings });
    await new Imports(workplace, () => work, customersOf(customers)).first();
    await work.service.stop();
  },
});
