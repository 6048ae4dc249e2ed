import { z } from 'zod';
import { batchOf, contract, Instant, Version } from './contract.js';

export const needOutcomes = ['answered', 'partly', 'notAnswered', 'lapsed'] as const;

const ChangedServiceNeed = z.strictObject({
  serviceNeedId: z.uuid(),
  version: Version,
  customerId: z.uuid(),
  serviceId: z.uuid().nullable(),
  serviceClass: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  outcome: z.enum(needOutcomes).nullable(),
  retracted: z.boolean(),
});

/** Service needs that were identified from needings; the needing itself stays in the registry. */
export const serviceNeedsChanged = contract({
  owner: 'customer-registry',
  name: 'service-needs.changed',
  version: 1,
  summary: 'Service needs were identified, closed with an outcome, reopened or retracted.',
  schema: z.strictObject({ needs: batchOf(ChangedServiceNeed) }),
  rowsOf: ({ needs }) => needs,
  keyOf: ({ serviceNeedId }) => [serviceNeedId],
  example: {
    needs: [
      {
        serviceNeedId: '018f4e7a-0000-7000-8000-000000000005',
        version: 2,
        customerId: '018f4e7a-0000-7000-8000-000000000001',
        serviceId: '018f4e7a-0000-7000-8000-000000000003',
        serviceClass: null,
        openedAt: '2026-05-04T07:00:00Z',
        closedAt: '2026-06-01T07:00:00Z',
        outcome: 'answered' as const,
        retracted: false,
      },
    ],
  },
});
export type ChangedServiceNeed = z.output<typeof ChangedServiceNeed>;
