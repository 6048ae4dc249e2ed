import { actorLevels, customerGroups } from '@nelikentta/framework';
import { z } from 'zod';
import { batchOf, contract, Day, Version } from './contract.js';

const Count = z.int().nonnegative();
const CountedServiceDay = z.strictObject({
  serviceId: z.uuid(),
  providerId: z.uuid().nullable(),
  actorLevel: z.enum(actorLevels).nullable().meta({ description: 'Null for anonymous feedback' }),
  customerGroup: z.enum(customerGroups).nullable(),
  day: Day,
  version: Version,
  uses: Count,
  quantity: z.number().nonnegative(),
  csatCount: Count,
  csatSum: Count,
  csatSumOfSquares: Count,
  satisfied: Count,
  advocates: Count,
  npsCount: Count,
  promoters: Count,
  passives: Count,
  detractors: Count,
  needsOpened: Count,
  needsAnswered: Count,
  needsPartly: Count,
  needsNotAnswered: Count,
  needsLapsed: Count,
});

/** Stands in a key where no provider is stated. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** What happened at a service on a day in a segment: counts only, absolute values of the cell. */
export const serviceDaysCounted = contract({
  owner: 'segmentation',
  name: 'service-days.counted',
  version: 1,
  summary: 'The counts of these service days changed; each row replaces the cell.',
  schema: z.strictObject({ cells: batchOf(CountedServiceDay) }),
  rowsOf: ({ cells }) => cells,
  keyOf: ({ serviceId, day, providerId, actorLevel, customerGroup }) => [
    serviceId,
    day,
    providerId ?? nobody,
    actorLevel === null || customerGroup === null ? 'anonymous' : `${actorLevel}/${customerGroup}`,
  ],
  example: {
    cells: [
      {
        serviceId: '018f4e7a-0000-7000-8000-000000000003',
        providerId: null,
        actorLevel: 'individual' as const,
        customerGroup: 'resident_active' as const,
        day: '2026-05-04',
        version: 17,
        uses: 12,
        quantity: 12,
        csatCount: 2,
        csatSum: 17,
        csatSumOfSquares: 145,
        satisfied: 2,
        advocates: 1,
        npsCount: 1,
        promoters: 1,
        passives: 0,
        detractors: 0,
        needsOpened: 1,
        needsAnswered: 0,
        needsPartly: 0,
        needsNotAnswered: 0,
        needsLapsed: 0,
      },
    ],
  },
});
export type CountedServiceDay = z.output<typeof CountedServiceDay>;
