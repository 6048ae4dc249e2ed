import { isLanguage, type LocalizedText } from '@nelikentta/framework';
import { z } from 'zod';
import type { ImportedGeneralDescription } from '../services/general-descriptions/import-general-descriptions.js';
import type { GivenContent } from '../services/import-services.js';
import { codeUris, type Place } from './resolve-codes.js';
import { Findings } from './findings.js';
import { markdownOf, markdownOfPlainText } from './markdown.js';
import { readDraftContent } from './read-draft-content.js';
import { readRecords } from './read-records.js';

const Text = z.array(z.object({ Lang: z.string(), Label: z.string().nullable() })).default([]);
const Codes = z.array(z.object({ Key: z.string(), Value: z.string().nullable().default(null) })).default([]);

/** A general description as PTV's export has it. */
const PtvGeneralDescription = z.looseObject({
  Id: z.uuid(),
  ReferenceCode: z.string().nullable().default(null),
  ServiceType: z.string().nullable().default(null),
  ChargeType: z.string().nullable().default(null),
  Name: Text,
  ShortDescription: Text,
  Description: Text,
  BackgroundDescription: Text,
  ServiceRestrictions: Text,
  UserInstructions: Text,
  ChargeTypeAdditionalInfo: Text,
  DeadLineAdditionalInfo: Text,
  ProcessingTimeAdditionalInfo: Text,
  ValidityTimeAdditionalInfo: Text,
  Laws: z.array(z.object({ Names: Text, Links: Text })).default([]),
  ServiceClass: Codes,
  TargetGroup: Codes,
  LifeEvent: Codes,
  OntologyTerm: Codes,
  IndustrialClass: Codes,
});
type Source = z.output<typeof PtvGeneralDescription>;
type SourceText = z.output<typeof Text>;

const noType = '00000000-0000-0000-0000-000000000000';
const known = [...Object.keys(PtvGeneralDescription.shape), 'TypeId'];
const serviceTypes = {
  Service: 'service',
  PermissionAndObligation: 'permitOrObligation',
  ProfessionalQualifications: 'professionalQualification',
} as const;
const chargeTypes = { Charged: 'chargeable', Free: 'freeOfCharge' } as const;

/** Reads PTV's general descriptions; what cannot be mapped is in the findings, and a record without a name is left out. */
export function readGeneralDescriptions(sources: readonly unknown[]) {
  const findings = new Findings();
  const records = readRecords('generalDescription', PtvGeneralDescription, sources, findings);
  const descriptions = records.flatMap((source): ImportedGeneralDescription[] => {
    const record = `generalDescription ${source.Id}`;
    findings.notKept(record, source, known);
    if (source['TypeId'] !== undefined && source['TypeId'] !== noType)
      findings.add(record, 'TypeId', source['TypeId'], 'notKept');
    const content = contentFrom(source, record, findings);
    if (Object.keys(content.names ?? {}).length > 0)
      return [{ sourceId: source.Id, referenceCode: source.ReferenceCode, content }];
    findings.add(record, 'Name', source.Name, 'missingName');
    return [];
  });
  return { descriptions, findings: findings.all };
}

function contentFrom(source: Source, record: string, findings: Findings): GivenContent {
  const at = (field: string): Place => ({ record, field, findings });
  const plain = (field: string, text: SourceText) => textOf(text, (label) => label, at(field));
  const rich = (field: string, text: SourceText) => textOf(text, richText, at(field));
  return {
    names: plain('Name', source.Name),
    summaries: plain('ShortDescription', source.ShortDescription),
    descriptions: joined(rich('BackgroundDescription', source.BackgroundDescription), rich('Description', source.Description)),
    userInstructions: rich('UserInstructions', source.UserInstructions),
    requirements: rich('ServiceRestrictions', source.ServiceRestrictions),
    chargeInformation: plain('ChargeTypeAdditionalInfo', source.ChargeTypeAdditionalInfo),
    deadlines: plain('DeadLineAdditionalInfo', source.DeadLineAdditionalInfo),
    processingTimes: plain('ProcessingTimeAdditionalInfo', source.ProcessingTimeAdditionalInfo),
    validityTimes: plain('ValidityTimeAdditionalInfo', source.ValidityTimeAdditionalInfo),
    serviceType: enumerated(serviceTypes, source.ServiceType, at('ServiceType')),
    chargeType: enumerated(chargeTypes, source.ChargeType, at('ChargeType')),
    legislation: source.Laws.map(({ Names, Links }) => ({ names: plain('Laws', Names), links: plain('Laws', Links) })),
    serviceClasses: codeUris('serviceClasses', keysOf(source.ServiceClass), at('ServiceClass')),
    targetGroups: codeUris('targetGroups', keysOf(source.TargetGroup), at('TargetGroup')),
    lifeEvents: codeUris('lifeEvents', keysOf(source.LifeEvent), at('LifeEvent')),
    industrialClasses: codeUris('industrialClasses', keysOf(source.IndustrialClass), at('IndustrialClass')),
    ontologyTerms: keysOf(source.OntologyTerm),
    keywords: [...new Set(source.OntologyTerm.flatMap(({ Value }) => (Value === null ? [] : [Value])))],
  };
}

const keysOf = (codes: z.output<typeof Codes>) => codes.map(({ Key }) => Key);

/** A language that the source leaves empty is missing, not empty. */
function textOf(
  source: SourceText,
  read: (label: string) => string | undefined,
  { record, field, findings }: Place,
): LocalizedText {
  return Object.fromEntries(
    source.flatMap(({ Lang, Label }) => {
      if (Label === null || Label.trim() === '') return [];
      const text = read(Label)?.trim();
      if (!isLanguage(Lang)) findings.add(record, field, Lang, 'unknownLanguage');
      else if (text === undefined) findings.add(record, field, Label, 'unreadable');
      else if (text !== '') return [[Lang, text]];
      return [];
    }),
  );
}

function richText(label: string): string | undefined {
  if (!label.startsWith('{')) return markdownOfPlainText(label);
  const content = readDraftContent(label);
  return content && markdownOf(content);
}

const joined = (first: LocalizedText, second: LocalizedText): LocalizedText =>
  Object.fromEntries(
    [...new Set([...Object.keys(first), ...Object.keys(second)])].filter(isLanguage).map((language) => {
      return [language, [first[language], second[language]].filter((text) => text !== undefined).join('\n\n')];
    }),
  );

function enumerated<T extends string>(values: Readonly<Record<string, T>>, value: string | null, place: Place): T | null {
  if (value === null) return null;
  if (!Object.hasOwn(values, value)) place.findings.add(place.record, place.field, value, 'unknownCode');
  return values[value] ?? null;
}
