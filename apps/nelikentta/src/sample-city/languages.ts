import type { Municipality } from './city-data.js';
import type { Random } from './random.js';

/** Shares of Finnish and Swedish by the municipality's official languages (0 … 3); the rest speaks other languages. An assumption, see data/SOURCE.md. */
const officialShares: readonly (readonly [finnish: number, swedish: number])[] = [
  [0.93, 0.005],
  [0.77, 0.07],
  [0.36, 0.56],
  [0.06, 0.87],
];

/** The most common other languages of Finland, the commonest first. */
const otherLanguages = ['ru', 'et', 'ar', 'en', 'so', 'fa', 'zh', 'sq', 'ku', 'vi'] as const;

/** A household's language, ISO 639-1. */
export function languageIn(municipality: Municipality, random: Random): string {
  const [finnish, swedish] = officialShares[municipality.languageRelation] ?? [0.9, 0.05];
  const point = random.share();
  if (point < finnish) return 'fi';
  if (point < finnish + swedish) return 'sv';
  // The square of a uniform share favours the beginning of the list.
  return otherLanguages[Math.floor(random.share() ** 2 * otherLanguages.length)] ?? 'en';
}

/** The municipality's service language in which this customer is answered. */
export const serviceLanguageOf = (language: string): 'fi' | 'sv' | 'en' =>
  language === 'fi' || language === 'sv' ? language : 'en';
