import { actorLevels } from '@nelikentta/framework';
import { z } from 'zod';
import { batchOf, contract, Day, Municipality, Version } from './contract.js';

const ChangedCustomer = z.strictObject({
  customerId: z.uuid(),
  version: Version,
  actorLevel: z.enum(actorLevels),
  birthYear: z.int().nullable(),
  language: z.string().nullable(),
  industry: z.string().nullable(),
  existsFrom: Day.nullable().meta({
    description: 'First day that the customer exists; a person’s is the first of the birth year',
  }),
  existsTo: Day.nullable().meta({ description: 'First day that the customer exists no more' }),
  residences: z.array(
    z.strictObject({ municipality: Municipality, postalCode: z.string().nullable(), from: Day, to: Day.nullable() }),
  ),
  ties: z.array(z.strictObject({ kind: z.string(), from: Day, to: Day.nullable() })),
  households: z.array(z.strictObject({ householdId: z.uuid(), from: Day, to: Day.nullable() })),
});

/** Coarse facts of customers as they are now known: no names, codes, contacts or birth dates. */
export const customersChanged = contract({
  owner: 'customer-registry',
  name: 'customers.changed',
  version: 1,
  summary: 'What is known of these customers changed; each row replaces what was known before.',
  schema: z.strictObject({ customers: batchOf(ChangedCustomer) }),
  rowsOf: ({ customers }) => customers,
  keyOf: ({ customerId }) => [customerId],
  example: {
    customers: [
      {
        customerId: '018f4e7a-0000-7000-8000-000000000001',
        version: 3,
        actorLevel: 'individual' as const,
        birthYear: 1984,
        language: 'fi',
        industry: null,
        existsFrom: '1984-01-01',
        existsTo: null,
        residences: [{ municipality: '049', postalCode: '02100', from: '2010-05-01', to: null }],
        ties: [{ kind: 'work', from: '2021-01-01', to: null }],
        households: [{ householdId: '018f4e7a-0000-7000-8000-0000000000aa', from: '2010-05-01', to: null }],
      },
    ],
  },
});
export type ChangedCustomer = z.output<typeof ChangedCustomer>;
