import { benefits, fields, languages, roles } from '@nelikentta/framework';
import { freeText } from '@nelikentta/http';
import { z } from 'zod';
import { Id, localized, LocalizedText } from '../request-parts.js';
import { chargeTypes, listKinds, serviceTypes, textKinds } from './content/service-content.js';
import { serviceStatuses } from './service.js';

const Uris = z.array(z.url().max(300)).max(100);
const SecondaryEffects = z
  .array(z.strictObject({ field: z.enum(fields), share: z.number().positive().max(1) }))
  .max(3)
  .meta({ description: 'Effects in other fields than the own; the shares sum to at most 1' });

/** What a service says of itself, in requests; every part may be left out. */
const contentParts = {
  names: localized(150),
  summaries: localized(500),
  descriptions: localized(10_000),
  userInstructions: localized(10_000),
  requirements: localized(10_000),
  chargeInformation: localized(2_500),
  deadlines: localized(2_500),
  processingTimes: localized(2_500),
  validityTimes: localized(2_500),
  serviceClasses: Uris.meta({ description: 'URIs of the code list serviceClasses' }),
  targetGroups: Uris.meta({ description: 'URIs of the code list targetGroups' }),
  lifeEvents: Uris.meta({ description: 'URIs of the code list lifeEvents' }),
  industrialClasses: Uris.meta({ description: 'URIs of the code list industrialClasses' }),
  ontologyTerms: Uris.meta({ description: 'URIs of concepts of the KOKO ontology' }),
  keywords: z.array(freeText(150)).max(100),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).max(50),
  legislation: z.array(z.strictObject({ names: localized(500), links: localized(500) })).max(50),
  serviceType: z.enum(serviceTypes).nullable(),
  chargeType: z.enum(chargeTypes).nullable(),
};

const derived = z.never({ error: 'The field is derived from role and benefit; it is never typed in' }).optional();

/** What people say of a service beside its content. */
const factParts = {
  generalDescriptionId: Id.nullable().meta({ description: 'National template that the service refers to and inherits from' }),
  role: z.enum(roles),
  benefit: z.enum(benefits),
  individuallyCountable: z.boolean().meta({ description: 'Whether a use makes its user an active one' }),
  onBehalfOfHousehold: z.boolean().meta({ description: 'Whether a use makes the whole household active' }),
  statutory: z.boolean(),
  unit: freeText(40).meta({ description: 'What a use is counted in: visit, day, decision' }),
  secondaryEffects: SecondaryEffects,
  promise: z.strictObject({ csat: z.number().min(1).max(10).multipleOf(0.1).nullable(), texts: localized(2_500) }),
  responsibleIds: z.array(Id).max(50).meta({ description: 'Organisations that answer for the service' }),
  providerIds: z.array(Id).max(500).meta({ description: 'Organisations that produce it' }),
};

export const NewService = z
  .strictObject({
    ...z.strictObject({ ...contentParts, ...factParts }).partial().shape,
    names: contentParts.names,
    field: derived,
  })
  .meta({ id: 'NewService', description: 'What is left out of role, benefit and the like is proposed by the service classes' });
export const EditedService = z
  .strictObject({ ...contentParts, ...factParts, field: derived })
  .partial()
  .meta({ id: 'EditedService', description: 'What is left out stays; a text is replaced in all its languages' });

const Texts = Object.fromEntries(textKinds.map((kind) => [kind, LocalizedText])) as Record<
  (typeof textKinds)[number],
  typeof LocalizedText
>;
const Strings = z.array(z.string());
const Lists = Object.fromEntries(listKinds.map((kind) => [kind, Strings])) as Record<
  (typeof listKinds)[number],
  typeof Strings
>;

/** A content as it is shown, completed by that of the general description. */
export const contentShape = {
  ...Texts,
  ...Lists,
  serviceType: z.enum(serviceTypes).nullable(),
  chargeType: z.enum(chargeTypes).nullable(),
  legislation: z.array(z.object({ names: LocalizedText, links: LocalizedText })),
};

export const ServiceView = z
  .object({
    id: Id,
    version: z.int(),
    status: z.enum(serviceStatuses),
    ...contentShape,
    generalDescriptionId: Id.nullable(),
    referenceCode: z.string().nullable().meta({ description: 'Reference code of the general description' }),
    inherited: z
      .record(z.string(), z.union([z.literal(true), Strings]))
      .meta({ description: 'What comes from the general description: languages of a text, members of a list, or all' }),
    missingLanguages: z.array(z.enum(languages)).meta({ description: 'Languages in which the service has no name' }),
    role: z.enum(roles),
    benefit: z.enum(benefits),
    field: z.enum(fields).meta({ description: 'Derived from role and benefit' }),
    decision: z.object({
      by: z.enum(['rule', 'person']),
      confidence: z.number(),
      needsReview: z.boolean(),
      reason: z.string(),
    }),
    individuallyCountable: z.boolean(),
    onBehalfOfHousehold: z.boolean(),
    statutory: z.boolean(),
    unit: z.string(),
    secondaryEffects: z.array(z.object({ field: z.enum(fields), share: z.number() })),
    promise: z.object({ csat: z.number().nullable(), texts: LocalizedText }),
    responsibleIds: Strings,
    providerIds: Strings,
    publishedAt: z.date().nullable(),
    archivedAt: z.date().nullable(),
    source: z.object({ system: z.string(), id: z.string() }).nullable(),
    locallyEdited: Strings,
  })
  .meta({ id: 'Service' });
