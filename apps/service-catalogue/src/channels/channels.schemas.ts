import { z } from 'zod';
import { contactParts, WebPage } from '../contact-parts.js';
import { Id, localized, LocalizedText } from '../request-parts.js';
import { channelKinds } from './channel-details.js';

const Time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'A time of day, HH:MM');
const OpeningHours = z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  opens: Time,
  closes: Time,
  validity: z.string().max(300).optional(),
  exception: z.string().max(1000).optional(),
});

const details = {
  ...contactParts,
  attachments: z.array(WebPage).max(100).default([]),
  openingHours: z.array(OpeningHours).max(100).default([]).meta({ description: 'Days 1 Monday to 7 Sunday' }),
  position: z
    .strictObject({ east: z.number(), north: z.number() })
    .nullable()
    .default(null)
    .meta({ description: 'ETRS-TM35FIN (EPSG:3067), metres' }),
  formIdentifier: z.string().max(100).nullable().default(null),
  chargeable: z.boolean().nullable().default(null),
  chargeInformation: localized(2_500).default({}),
  requiresAuthentication: z.boolean().nullable().default(null),
  requiresSignature: z.boolean().nullable().default(null),
};
const parts = {
  names: localized(200),
  summaries: localized(500),
  descriptions: localized(10_000),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(50),
  organizationId: Id,
  details: z.strictObject(details),
};

export const NewChannel = z
  .strictObject({
    ...z.strictObject(parts).partial().shape,
    kind: z.enum(channelKinds),
    names: parts.names,
    organizationId: parts.organizationId,
  })
  .meta({ id: 'NewChannel' });
export const EditedChannel = z
  .strictObject(parts)
  .partial()
  .meta({ id: 'EditedChannel', description: 'What is left out stays; details are replaced as a whole' });

// What an import brings may be worded otherwise than what a person may send.
const shownDetails = z.object({
  ...details,
  emails: z.array(z.string()),
  openingHours: z.array(OpeningHours.extend({ days: z.array(z.int()), opens: z.string(), closes: z.string() })),
  chargeInformation: LocalizedText,
});
const shown = {
  id: Id,
  version: z.int(),
  kind: z.enum(channelKinds),
  names: LocalizedText,
  summaries: LocalizedText,
  descriptions: LocalizedText,
  languages: z.array(z.string()),
  organizationId: Id,
  details: shownDetails,
  source: z.object({ system: z.string(), id: z.string() }).nullable(),
  locallyEdited: z.array(z.string()),
};
export const ChannelView = z.object(shown).meta({ id: 'Channel' });
export const ConnectedChannelView = z
  .object({ ...shown, connectionDescriptions: LocalizedText.meta({ description: 'What the channel is to this service' }) })
  .meta({ id: 'ConnectedChannel' });
