import { channels } from '@nelikentta/framework';
import { z } from 'zod';
import { batchOf, contract, Instant, Version } from './contract.js';

const RecordedEncounter = z.strictObject({
  encounterId: z.uuid(),
  version: Version,
  customerId: z.uuid(),
  at: Instant,
  channel: z.enum(channels),
  serviceId: z.uuid().nullable(),
  providerId: z.uuid().nullable(),
  quantity: z.number().positive().nullable().meta({ description: "In the service's unit; present when the service was used" }),
  retracted: z.boolean(),
});

/** Encounters as they are now known, corrected and retracted ones included. */
export const encountersRecorded = contract({
  owner: 'customer-registry',
  name: 'encounters.recorded',
  version: 1,
  summary: 'These encounters were recorded, corrected or retracted.',
  schema: z.strictObject({ encounters: batchOf(RecordedEncounter) }),
  rowsOf: ({ encounters }) => encounters,
  keyOf: ({ encounterId }) => [encounterId],
  example: {
    encounters: [
      {
        encounterId: '018f4e7a-0000-7000-8000-000000000002',
        version: 1,
        customerId: '018f4e7a-0000-7000-8000-000000000001',
        at: '2026-05-04T07:00:00Z',
        channel: 'inPerson' as const,
        serviceId: '018f4e7a-0000-7000-8000-000000000003',
        providerId: null,
        quantity: 1,
        retracted: false,
      },
    ],
  },
});
export type RecordedEncounter = z.output<typeof RecordedEncounter>;
