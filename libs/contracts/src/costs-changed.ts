import { z } from 'zod';
import { batchOf, contract, Day, Version } from './contract.js';

const Cents = z.int().nonnegative();
const ChangedCosts = z.strictObject({
  serviceId: z.uuid(),
  version: Version,
  unitCosts: z.array(z.strictObject({ providerId: z.uuid().nullable(), from: Day, to: Day.nullable(), centsPerUnit: Cents })),
  fixedCosts: z.array(z.strictObject({ from: Day, to: Day.nullable(), centsPerMonth: Cents })),
});

/** All costs of services, past and to come; each row replaces the service's earlier costs. Integer cents. */
export const costsChanged = contract({
  owner: 'service-catalogue',
  name: 'costs.changed',
  version: 1,
  summary: 'The unit costs or fixed costs of these services changed.',
  schema: z.strictObject({ services: batchOf(ChangedCosts) }),
  rowsOf: ({ services }) => services,
  keyOf: ({ serviceId }) => [serviceId],
  example: {
    services: [
      {
        serviceId: '018f4e7a-0000-7000-8000-000000000003',
        version: 2,
        unitCosts: [{ providerId: null, from: '2026-01-01', to: null, centsPerUnit: 5200 }],
        fixedCosts: [{ from: '2026-01-01', to: null, centsPerMonth: 1_200_000 }],
      },
    ],
  },
});
export type ChangedCosts = z.output<typeof ChangedCosts>;
