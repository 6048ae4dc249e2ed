import type { LocalizedText } from '@nelikentta/framework';
import { z } from 'zod';
import type { GivenContent } from '../services/import-services.js';
import { codeUrisByName, type Place } from './resolve-codes.js';
import type { Findings } from './findings.js';
import { markdownOfPlainText } from './markdown.js';
import { Ids, readRecords } from './read-records.js';
import { present } from './read-suomifi-contacts.js';

const text = z.string().nullish();
const words = z.array(z.string().nullable()).nullish();
const shared = {
  id: z.int(),
  name: z.string(),
  description: text,
  shortDescription: text,
  serviceClass: words,
  targetGroup: words,
  lifeEvent: words,
  ontologyTerm: words,
};

const SuomifiService = z.looseObject({
  ...shared,
  alternateName: words,
  keyword: words,
  language: words,
  requirements: text,
  serviceUserInstructions: text,
  serviceCharge: text,
  serviceChargeDescription: words,
  generalDescription: z.int().nullish(),
  serviceToOrganization: z
    .looseObject({ responsibleOrganization: Ids, producerOrganization: Ids, provisionType: words })
    .nullish(),
  serviceToServiceChannel: z.record(z.string(), Ids).nullish(),
});
export type SuomifiService = z.output<typeof SuomifiService>;
const SuomifiDescription = z.looseObject({ ...shared, law: text, statutory: z.boolean().nullish() });

const knownOfService = [...Object.keys(SuomifiService.shape), 'createdBy'];
const knownOfDescription = Object.keys(SuomifiDescription.shape);
const chargeTypes: Readonly<Record<string, 'chargeable' | 'freeOfCharge'>> = { chargeable: 'chargeable', free: 'freeOfCharge' };

export interface SuomifiContent {
  readonly sourceId: string;
  readonly content: GivenContent;
}

/** Reads the services' content; the sources hold what links them to organisations, channels and general descriptions. */
export function readServices(rows: readonly unknown[], findings: Findings) {
  const sources = readRecords('service', SuomifiService, rows, findings);
  const contents = sources.map((source): SuomifiContent => {
    const record = `service ${source.id}`;
    const at = (field: string): Place => ({ record, field, findings });
    findings.notKept(record, source, knownOfService);
    return {
      sourceId: String(source.id),
      content: {
        ...sharedContent(source, record, findings),
        userInstructions: finnish(markdownOfPlainText(source.serviceUserInstructions ?? '')),
        requirements: finnish(markdownOfPlainText(source.requirements ?? '')),
        chargeInformation: finnish(wordsOf(source.serviceChargeDescription).join('\n')),
        chargeType: chargeTypeOf(source.serviceCharge, at('serviceCharge')),
        keywords: [...new Set([...wordsOf(source.alternateName), ...wordsOf(source.keyword), ...wordsOf(source.ontologyTerm)])],
        languages: [...new Set(wordsOf(source.language))],
      },
    };
  });
  return { contents, sources };
}

/** Reads the general descriptions of the same material. Whether one is statutory is judged by its law and class, not taken over. */
export function readSuomifiDescriptions(rows: readonly unknown[], findings: Findings): SuomifiContent[] {
  return readRecords('generalDescription', SuomifiDescription, rows, findings).map((source) => {
    const record = `generalDescription ${source.id}`;
    findings.notKept(record, source, knownOfDescription);
    const law = finnish(present(source.law));
    return {
      sourceId: String(source.id),
      content: {
        ...sharedContent(source, record, findings),
        keywords: [...new Set(wordsOf(source.ontologyTerm))],
        legislation: law.fi === undefined ? [] : [{ names: law, links: {} }],
      },
    };
  });
}

function sharedContent(source: z.output<z.ZodObject<typeof shared>>, record: string, findings: Findings) {
  const at = (field: string): Place => ({ record, field, findings });
  return {
    names: finnish(present(source.name)),
    summaries: finnish(present(source.shortDescription)),
    descriptions: finnish(markdownOfPlainText(source.description ?? '')),
    serviceType: 'service' as const,
    serviceClasses: codeUrisByName('serviceClasses', wordsOf(source.serviceClass), at('serviceClass')),
    targetGroups: codeUrisByName('targetGroups', wordsOf(source.targetGroup), at('targetGroup')),
    lifeEvents: codeUrisByName('lifeEvents', wordsOf(source.lifeEvent), at('lifeEvent')),
  };
}

const finnish = (value: string | undefined): LocalizedText => (value === undefined || value === '' ? {} : { fi: value });

const wordsOf = (list: z.output<typeof words>): string[] => (list ?? []).map(present).filter((word) => word !== undefined);

function chargeTypeOf(word: string | null | undefined, { record, field, findings }: Place) {
  const known = present(word);
  if (known === undefined) return null;
  const type = chargeTypes[known];
  if (type === undefined) findings.add(record, field, known, 'unknownCode');
  return type ?? null;
}
