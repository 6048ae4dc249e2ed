import { channels } from '@nelikentta/framework';
import { freeText, Id, Instant, pageSchema, pagingQuery } from '@nelikentta/http';
import { z } from 'zod';
import type { Encounter } from './encounter.js';

export const CustomerId = Id.meta({ description: 'Customer, as given by the registry' });
export const EncounterId = Id.meta({ description: 'Encounter, as given by the registry' });

const quantity = z.number().positive().meta({ description: "In the service's unit; present when the service was used" });

export const NewEncounter = z
  .strictObject({
    at: Instant,
    channel: z.enum(channels),
    serviceId: Id.nullable().default(null),
    providerId: Id.nullable().default(null).meta({ description: 'Organisation that produced the service' }),
    quantity: quantity.nullable().default(null),
  })
  .meta({ id: 'NewEncounter' });

export const CorrectedEncounter = z
  .strictObject({
    at: Instant.exactOptional(),
    channel: z.enum(channels).exactOptional(),
    serviceId: Id.nullable().exactOptional(),
    providerId: Id.nullable().exactOptional(),
    quantity: quantity.nullable().exactOptional(),
    reason: freeText(500).optional().meta({ description: 'Why it is corrected; kept with what was known before' }),
  })
  .meta({ id: 'CorrectedEncounter', description: 'What is left out stays as it is; null takes away' });

export const RetractedEncounter = z.strictObject({ reason: freeText(500) }).meta({ id: 'RetractedEncounter' });

export const EncounterShown = z
  .object({
    id: z.uuid(),
    version: z.int(),
    customerId: z.uuid(),
    at: z.date(),
    channel: z.enum(channels),
    serviceId: z.uuid().nullable(),
    providerId: z.uuid().nullable(),
    quantity: z.number().nullable(),
    isUse: z.boolean(),
    retracted: z.boolean(),
  })
  .meta({ id: 'Encounter' });
export const EncounterPage = pageSchema(EncounterShown, 'EncounterPage');
export const Paging = pagingQuery({});

export const shown = ({ id, version, facts, isUse, retracted }: Encounter): z.input<typeof EncounterShown> => ({
  id,
  version,
  ...facts,
  isUse,
  retracted,
});
