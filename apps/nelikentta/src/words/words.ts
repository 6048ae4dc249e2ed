import type { Language } from '@nelikentta/framework';
import { createInstance, type TFunction } from 'i18next';
import { en } from './en.js';
import { fi } from './fi.js';
import { sv } from './sv.js';

/** Words and numbers of one language. */
export interface Speech {
  readonly language: Language;
  readonly say: TFunction;
  readonly number: (value: number, decimals?: number) => string;
  /** A share 0 … 1 as per cent. */
  readonly share: (share: number) => string;
  /** Cents as millions of euros. */
  readonly millions: (cents: number) => string;
  readonly instant: (at: Date) => string;
}

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
/** No-break spaces and the true minus are written plainly: terminals, and those who copy from them, know one space and one dash. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');

export function speechIn(language: Language): Speech {
  const locale = locales[language];
  const resources = { fi: { translation: fi }, sv: { translation: sv }, en: { translation: en } };
  const i18n = createInstance({ lng: language, resources, interpolation: { escapeValue: false }, initAsync: false });
  void i18n.init();
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const percent = format({ style: 'percent', maximumFractionDigits: 1 });
  const euros = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const calendar = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Helsinki' });
  return {
    language,
    say: i18n.t,
    number: (value, decimals = 0) =>
      plain(format({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)),
    share: (share) => plain(percent.format(share)),
    millions: (cents) => plain(`${euros.format(cents / 100_000_000)} M€`),
    instant: (at) => plain(calendar.format(at)),
  };
}
