import { type Language, languages, type LocalizedText } from '@nelikentta/framework';

/** Texts of a service, each in up to three languages; names, summaries and the short ones plain, the others Markdown. */
export const textKinds = [
  'names',
  'summaries',
  'descriptions',
  'userInstructions',
  'requirements',
  'chargeInformation',
  'deadlines',
  'processingTimes',
  'validityTimes',
] as const;
export type TextKind = (typeof textKinds)[number];

/** Lists of a service: codes and ontology terms by their URIs, keywords as words, languages of service by code (ISO 639). */
export const listKinds = [
  'serviceClasses',
  'targetGroups',
  'lifeEvents',
  'industrialClasses',
  'ontologyTerms',
  'keywords',
  'languages',
] as const;
export type ListKind = (typeof listKinds)[number];

export const serviceTypes = ['service', 'permitOrObligation', 'professionalQualification'] as const;
export type ServiceType = (typeof serviceTypes)[number];
export const chargeTypes = ['chargeable', 'freeOfCharge'] as const;
export type ChargeType = (typeof chargeTypes)[number];

/** A law that the service rests on. */
export interface Law {
  readonly names: LocalizedText;
  readonly links: LocalizedText;
}

interface CodedContent {
  readonly serviceType: ServiceType | null;
  readonly chargeType: ChargeType | null;
  readonly legislation: readonly Law[];
}

/** What a service says of itself to those who look for it; a general description says the same for all municipalities. */
export type ServiceContent = Readonly<Record<TextKind, LocalizedText>> &
  Readonly<Record<ListKind, readonly string[]>> &
  CodedContent;

export const contentKeys = [...textKinds, ...listKinds, 'serviceType', 'chargeType', 'legislation'] as const;
export type ContentKey = (typeof contentKeys)[number];

/** A content in which some things may be left unsaid. */
export type GivenContent = { readonly [K in ContentKey]?: ServiceContent[K] | undefined };

/** A content that says only what is given. */
export function contentOf(given: GivenContent): ServiceContent {
  const texts = Object.fromEntries(textKinds.map((kind) => [kind, given[kind] ?? {}])) as Record<TextKind, LocalizedText>;
  const lists = Object.fromEntries(listKinds.map((kind) => [kind, given[kind] ?? []])) as unknown as Record<
    ListKind,
    readonly string[]
  >;
  return {
    ...texts,
    ...lists,
    serviceType: given.serviceType ?? null,
    chargeType: given.chargeType ?? null,
    legislation: given.legislation ?? [],
  };
}

/** Languages in which a text is missing: shown as missing, never filled with another language. */
export function missingLanguages(text: LocalizedText): Language[] {
  return languages.filter((language) => (text[language] ?? '') === '');
}
