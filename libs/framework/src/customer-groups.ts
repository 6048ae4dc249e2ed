import type { Names } from './localized-text.js';

/** Basic segmentation B, the five customer groups by residence, use and familiarity, in the order their rules are tried (framework.md §4.2). */
export const customerGroups = [
  'resident_active',
  'resident_non_active',
  'non_resident_active',
  'non_resident_familiar',
  'non_resident_unknown',
] as const;
export type CustomerGroup = (typeof customerGroups)[number];

export const customerGroupNames: Readonly<Record<CustomerGroup, Names>> = {
  resident_active: {
    fi: 'Asukas, aktiivinen palvelujen käyttäjä',
    sv: 'Invånare, aktiv serviceanvändare',
    en: 'Resident, active service user',
  },
  resident_non_active: {
    fi: 'Asukas, ei aktiivinen palvelujen käyttäjä',
    sv: 'Invånare, inte aktiv serviceanvändare',
    en: 'Resident, non-active',
  },
  non_resident_active: {
    fi: 'Ei asukas, aktiivinen palvelujen käyttäjä',
    sv: 'Icke-invånare, aktiv serviceanvändare',
    en: 'Non-resident, active service user',
  },
  non_resident_familiar: {
    fi: 'Ei asukas, kunta tuttu',
    sv: 'Icke-invånare, kommunen bekant',
    en: 'Non-resident, municipality familiar',
  },
  non_resident_unknown: {
    fi: 'Ei asukas, kunta tuntematon',
    sv: 'Icke-invånare, kommunen obekant',
    en: 'Non-resident, municipality unknown',
  },
};
