import { serviceCatalogue } from '@nelikentta/service-catalogue';
import type { Filling } from '../house.js';
import { drawn, idOf } from '../segmentation/city.sql.js';
import { measuredAt, municipality } from '../service-at-work.js';

const words = {
  fi: 'kirjasto päivähoito neuvola vanhuspalvelu liikunta uimahalli lupa rakennus työllisyys nuoriso opetus kulttuuri ravitsemus kuljetus asuminen perhe',
  sv: 'bibliotek dagvård rådgivning äldreomsorg idrott simhall lov byggnad sysselsättning ungdom undervisning kultur näring transport boende familj',
  en: 'library daycare clinic eldercare sport swimming permit building employment youth teaching culture nutrition transport housing family',
} as const;
type Language = keyof typeof words;

// One word in sixteen stands in a name, and many more in the texts below it.
const sentence = (language: Language, many: number, draw: number) => `
  (SELECT string_agg((string_to_array('${words[language]}', ' '))[1 + floor(power(${drawn('i * 64 + k', draw)}, 2) * 16)::integer] || CASE WHEN k % 3 = 0 THEN ' ' || i % 997 ELSE '' END, ' ')
     FROM generate_series(1, ${String(many)}) AS k)`;
const inAllLanguages = (many: number, draw: number) =>
  `jsonb_build_object(${(Object.keys(words) as Language[]).map((language) => `'${language}', ${sentence(language, many, draw)}`).join(', ')})`;

const texts = `
  jsonb_build_object('names', ${inAllLanguages(2, 41)}, 'summaries', ${inAllLanguages(6, 42)}, 'descriptions', ${inAllLanguages(40, 43)},
    'userInstructions', '{}'::jsonb, 'requirements', '{}'::jsonb, 'chargeInformation', '{}'::jsonb, 'deadlines', '{}'::jsonb,
    'processingTimes', '{}'::jsonb, 'validityTimes', '{}'::jsonb, 'serviceClasses', '[]'::jsonb, 'targetGroups', '[]'::jsonb,
    'lifeEvents', '[]'::jsonb, 'industrialClasses', '[]'::jsonb, 'ontologyTerms', '[]'::jsonb, 'keywords', '[]'::jsonb,
    'languages', '["fi", "sv"]'::jsonb, 'serviceType', 'service', 'chargeType', NULL, 'legislation', '[]'::jsonb)`;

const generalDescriptions = `
  INSERT INTO general_description (municipality, id, reference_code, completeness, version, content, created_at, updated_at)
  SELECT '${municipality}', ${idOf(8, 'i')}, 'YK' || i, 5, 1, ${texts}, '${measuredAt}', '${measuredAt}'
    FROM generate_series(1, $1::integer / 40) AS i`;
const services = `
  INSERT INTO service (municipality, id, status, general_description_id, role, benefit, individually_countable, on_behalf_of_household,
                       statutory, unit, decision, published_at, version, content, created_at, updated_at)
  SELECT '${municipality}', ${idOf(1, 'i')}, 'published', CASE WHEN i % 3 = 0 THEN ${idOf(8, '1 + i % ($1::integer / 40)')} END,
         CASE WHEN i % 2 = 0 THEN 'arranger' ELSE 'enabler' END, CASE WHEN i % 4 < 2 THEN 'immediate' ELSE 'future' END, true, false,
         i % 5 = 0, 'visit', '{"needsReview": false}', '${measuredAt}', 1, ${texts}, '${measuredAt}', '${measuredAt}'
    FROM generate_series(1000, $1::integer + 999) AS i`;

/** A catalogue of so many services in three languages, a third of them under a general description. */
export const catalogueOf = (many: number): Filling => ({
  definition: serviceCatalogue,
  size: many,
  edition: 1,
  fill: async ({ bare }) => {
    await bare.query(generalDescriptions, [many]);
    await bare.query(services, [many]);
  },
});
