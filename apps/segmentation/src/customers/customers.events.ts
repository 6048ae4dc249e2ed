import { customersChanged } from '@nelikentta/contracts';
import { on } from '@nelikentta/messaging';
import { classifyConcerned } from '../membership/classify-customers.js';
import { settingsHeld } from '../settings/read-settings.js';
import { writeCustomers } from './customers.table.js';

/** What the registry tells of customers: kept, and those whom it concerns classified anew. */
export const whenCustomersChange = on(
  customersChanged,
  async (tx, messages, { clock, restating }) => {
    const settings = await settingsHeld(tx);
    const customers = messages.flatMap(({ data }) => data.customers);
    writeCustomers(tx, customers, restating);
    if (!restating) classifyConcerned(tx, settings, clock.now());
  },
  {
    table: 'customer_fact',
    key: { customer_id: 'uuid' },
    dependents: ['household_fact', 'membership', 'membership_correction'],
  },
);
