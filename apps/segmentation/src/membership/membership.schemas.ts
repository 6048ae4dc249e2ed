import { actorLevels, customerGroups } from '@nelikentta/framework';
import { Instant } from '@nelikentta/http';
import { z } from 'zod';

export const CustomerId = z.uuid().toLowerCase().meta({ description: 'Customer, as given by the registry' });
export const AtQuery = z.strictObject({
  at: Instant.optional().meta({ description: 'Past, present or future instant; now when absent' }),
});

const At = z.iso.datetime();
const segment = { actorLevel: z.enum(actorLevels), customerGroup: z.enum(customerGroups) };
const days = { from: z.iso.date(), to: z.iso.date().nullable() };

const Use = z.object({
  kind: z.enum(['use', 'useOfHousehold']),
  encounterId: z.uuid(),
  serviceId: z.uuid(),
  serviceNames: z.object({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() }),
  at: At,
  activeUntil: At.meta({ description: 'The instant at which it stops making active' }),
});
const DecidingFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('residence'), ...days }),
  z.object({ kind: z.literal('tie'), tie: z.string(), ...days }),
  z.object({ kind: z.literal('encounter'), encounterId: z.uuid(), at: At }),
  Use,
]);
const Reason = z.object({
  rule: z.object({
    step: z.int().min(1).max(5).meta({ description: 'Which of the five rules of framework.md §4.2 was the first to match' }),
    resident: z.boolean(),
    active: z.boolean(),
    familiar: z.boolean(),
  }),
  facts: z.array(DecidingFact),
});

export const ExplainedSegment = z
  .object({ customerId: z.uuid(), at: At, ...segment, since: At.nullable(), until: At.nullable(), why: Reason })
  .meta({ id: 'ExplainedSegment' });

const interval = { from: At.nullable(), to: At.nullable(), ...segment };
export const SegmentHistory = z
  .object({
    customerId: z.uuid(),
    intervals: z.array(z.object(interval)),
    corrections: z.array(z.object({ correctedAt: At, ...interval })),
  })
  .meta({ id: 'SegmentHistory' });
