import { languages, type LocalizedText } from '@nelikentta/framework';
import {
  type contentKeys,
  listKinds,
  type ListKind,
  type ServiceContent,
  type TextKind,
  textKinds,
} from './service-content.js';

/** What of a service's content comes from its general description: the languages of a text, the members of a list, or all. */
export type Inherited = Readonly<Partial<Record<(typeof contentKeys)[number], readonly string[] | true>>>;

export interface EffectiveContent {
  readonly content: ServiceContent;
  readonly inherited: Inherited;
}

/**
 * The content of a service that refers to a general description, by the rule of the national catalogue: types and charges
 * that the description states win over the service's own; codes, terms and laws are added to its own; a text completes the
 * service's own where it has none in that language. No language is ever filled with another.
 */
export function inherit(own: ServiceContent, template: ServiceContent): EffectiveContent {
  const inherited: Record<string, readonly string[] | true> = {};
  const note = (key: string, from: readonly string[] | true) => {
    if (from === true || from.length > 0) inherited[key] = from;
  };
  const texts = {} as Record<TextKind, LocalizedText>;
  for (const kind of textKinds) {
    texts[kind] = completed(own[kind], template[kind]);
    note(
      kind,
      languages.filter((language) => has(template[kind], language) && !has(own[kind], language)),
    );
  }
  const lists = {} as Record<ListKind, readonly string[]>;
  for (const kind of listKinds) {
    lists[kind] = [...new Set([...template[kind], ...own[kind]])];
    note(
      kind,
      template[kind].filter((member) => !own[kind].includes(member)),
    );
  }
  for (const key of ['serviceType', 'chargeType'] as const) if (template[key] !== null) note(key, true);
  if (template.legislation.length > 0) note('legislation', true);
  const content = {
    ...texts,
    ...lists,
    serviceType: template.serviceType ?? own.serviceType,
    chargeType: template.chargeType ?? own.chargeType,
    legislation: [...template.legislation, ...own.legislation],
  };
  return { content, inherited };
}

const has = (text: LocalizedText, language: keyof LocalizedText) => (text[language] ?? '') !== '';

const completed = (own: LocalizedText, template: LocalizedText): LocalizedText =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = has(own, language) ? own[language] : template[language];
      return text === undefined || text === '' ? [] : [[language, text]];
    }),
  );
