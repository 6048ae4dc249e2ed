import type { Names } from './localized-text.js';

/** First dimension of the double dichotomy: what the municipality does itself, or lets others do (framework.md §3). */
export const roles = ['arranger', 'enabler'] as const;
export type Role = (typeof roles)[number];

/** Second dimension of the double dichotomy: when the benefit of a service is realised (framework.md §3). */
export const benefits = ['immediate', 'future'] as const;
export type Benefit = (typeof benefits)[number];

/** The four fields of activity (toimintakentät), framework.md §3. */
export const fields = [
  'basicServices',
  'competitivenessAndProductivity',
  'supplementaryServices',
  'wellBeingAndVitality',
] as const;
export type Field = (typeof fields)[number];

const fieldByRoleAndBenefit = {
  arranger: { immediate: 'basicServices', future: 'competitivenessAndProductivity' },
  enabler: { immediate: 'supplementaryServices', future: 'wellBeingAndVitality' },
} as const satisfies Record<Role, Record<Benefit, Field>>;

/** The field of a service: derived from role and benefit, never typed in by hand (framework.md §3, Decision). */
export function fieldOf(role: Role, benefit: Benefit): Field {
  return fieldByRoleAndBenefit[role][benefit];
}

export const fieldNames: Readonly<Record<Field, Names>> = {
  basicServices: { fi: 'Peruspalvelut', sv: 'Basservice', en: 'Basic services' },
  competitivenessAndProductivity: {
    fi: 'Kilpailukyky ja tuottavuus',
    sv: 'Konkurrenskraft och produktivitet',
    en: 'Competitiveness and productivity',
  },
  supplementaryServices: { fi: 'Täydentävät palvelut', sv: 'Kompletterande tjänster', en: 'Supplementary services' },
  wellBeingAndVitality: { fi: 'Hyvinvointi ja elinvoima', sv: 'Välfärd och livskraft', en: 'Well-being and vitality' },
};

export const roleNames: Readonly<Record<Role, Names>> = {
  arranger: { fi: 'Järjestäjä', sv: 'Anordnare', en: 'Arranger' },
  enabler: { fi: 'Mahdollistaja', sv: 'Möjliggörare', en: 'Enabler' },
};

export const benefitNames: Readonly<Record<Benefit, Names>> = {
  immediate: { fi: 'Heti', sv: 'Omedelbart', en: 'Immediately' },
  future: { fi: 'Tulevaisuudessa', sv: 'I framtiden', en: 'In the future' },
};
