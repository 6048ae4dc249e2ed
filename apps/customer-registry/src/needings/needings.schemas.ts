import { freeText, Id, Instant, pageSchema, pagingQuery } from '@nelikentta/http';
import { z } from 'zod';
import type { NeedingWithNeeds } from './list-needings.js';
import type { Needing } from './needing.js';
import { outcomes, type ServiceNeed } from './service-need.js';

export const CustomerId = Id.meta({ description: 'Customer, as given by the registry' });
export const NeedingId = Id.meta({ description: 'Needing, as given by the registry' });
export const ServiceNeedId = Id.meta({ description: 'Service need, as given by the registry' });

const words = freeText(4000).meta({ description: 'As the customer said it, or as it was observed' });
const lifeSituation = freeText(500).nullable();
const reason = freeText(500).optional().meta({ description: 'Why it changes; kept with what was known before' });
const serviceClass = z.string().min(1).max(300).nullable().meta({ description: 'URI of a service class of PTV' });

export const NewNeeding = z
  .strictObject({
    at: Instant,
    words,
    lifeSituation: lifeSituation.default(null),
    encounterId: Id.nullable().default(null).meta({ description: 'At which encounter it was heard' }),
  })
  .meta({ id: 'NewNeeding' });
export const CorrectedNeeding = z
  .strictObject({
    at: Instant.exactOptional(),
    words: words.exactOptional(),
    lifeSituation: lifeSituation.exactOptional(),
    encounterId: Id.nullable().exactOptional(),
    reason,
  })
  .meta({ id: 'CorrectedNeeding', description: 'What is left out stays as it is; null takes away' });
export const Retraction = z.strictObject({ reason: freeText(500) }).meta({ id: 'NeedingRetraction' });

export const NewServiceNeed = z
  .strictObject({
    serviceId: Id.nullable().default(null),
    serviceClass: serviceClass.default(null),
    openedAt: Instant.optional().meta({ description: 'Now, unless told' }),
  })
  .meta({ id: 'NewServiceNeed' });
export const ClosedServiceNeed = z
  .strictObject({
    outcome: z.enum(outcomes),
    reason: freeText(500).nullable().default(null).meta({ description: 'Needed when the need was not answered' }),
    at: Instant.exactOptional().meta({ description: 'Now, unless told' }),
  })
  .meta({ id: 'ClosedServiceNeed' });
export const ReopenedServiceNeed = z.strictObject({ reason }).meta({ id: 'ReopenedServiceNeed' });

export const ServiceNeedShown = z
  .object({
    id: z.uuid(),
    version: z.int(),
    needingId: z.uuid(),
    customerId: z.uuid(),
    serviceId: z.uuid().nullable(),
    serviceClass,
    openedAt: z.date(),
    closedAt: z.date().nullable(),
    outcome: z.enum(outcomes).nullable(),
    reason: z.string().nullable(),
    retracted: z.boolean(),
  })
  .meta({ id: 'ServiceNeed' });
const needing = {
  id: z.uuid(),
  version: z.int(),
  customerId: z.uuid(),
  at: z.date(),
  words: z.string(),
  lifeSituation: z.string().nullable(),
  encounterId: z.uuid().nullable(),
  retracted: z.boolean(),
};
export const NeedingShown = z.object(needing).meta({ id: 'Needing' });
export const NeedingWithNeedsShown = z
  .object({ ...needing, serviceNeeds: z.array(ServiceNeedShown) })
  .meta({ id: 'NeedingWithNeeds' });
export const NeedingPage = pageSchema(NeedingWithNeedsShown, 'NeedingPage');
export const Paging = pagingQuery({});

export const needingShown = ({ id, version, facts, retracted }: Needing): z.input<typeof NeedingShown> => ({
  id,
  version,
  ...facts,
  retracted,
});

export function serviceNeedShown({ id, version, facts, retracted }: ServiceNeed): z.input<typeof ServiceNeedShown> {
  const { closing, ...rest } = facts;
  return {
    id,
    version,
    ...rest,
    closedAt: closing?.at ?? null,
    outcome: closing?.outcome ?? null,
    reason: closing?.reason ?? null,
    retracted,
  };
}

export const withNeedsShown = ({ needing, needs }: NeedingWithNeeds): z.input<typeof NeedingWithNeedsShown> => ({
  ...needingShown(needing),
  serviceNeeds: needs.map(serviceNeedShown),
});
