import type { Comparison } from '../comparison.js';
import type { Family } from '../family.js';
import { ServiceProcess } from '../processes/own-process.js';
import { customersOf, encountersOf, importComparisons, Imports } from './import.js';
import { emptyRegistry, registrySettings } from './registry.js';

const names = {
  customers: { first: 'import of customers', again: 'import of customers repeated without change' },
  encounters: { first: 'import of encounters, five a customer', again: 'import of encounters repeated without change' },
  memory: 'memory of the process that imported all this',
} as const;

/** Bulk imports: validated, matched, audited and told to the others. */
export const importFamily: Family = {
  names: [...Object.values(names.customers), ...Object.values(names.encounters), names.memory],
  grows: true,
  open: async ({ house, customers, options }) => {
    const many = Math.ceil(customers * options.importedShare);
    const workplace = await house.copyOf(emptyRegistry);
    const registry = await ServiceProcess.start('customer-registry', workplace.logins, { settings: registrySettings });
    const { rows } = await workplace.bare.query<{ id: string }>('SELECT id FROM service_reference ORDER BY id');
    const serviceIds = rows.map(({ id }) => id);
    const ofCustomers = new Imports(workplace, () => registry.served, customersOf(many));
    const ofEncounters = new Imports(workplace, () => registry.served, encountersOf(many, serviceIds), ofCustomers);
    const [first, again] = importComparisons(ofEncounters, names.encounters);
    const memory: Comparison = {
      name: names.memory,
      unit: 'MB',
      goal: { of: 'figure', atMost: 300 },
      mostRuns: 1,
      // The rows above made it work; asked for alone it has done nothing yet.
      prepare: () => ofEncounters.once(),
      ours: async () => (await registry.usage()).peakMB,
    };
    return {
      comparisons: [
        ...importComparisons(ofCustomers, names.customers),
        ...[first, again].flatMap((each) => each ?? []),
        memory,
      ],
      close: async () => {
        await registry.stop();
        await workplace.close();
      },
    };
  },
};
