import type { Benefit, Field, Role } from './fields.js';
import type { Names } from './localized-text.js';

/** How cause and effect hang together in a field; the fields come from the Cynefin model (framework.md §3, Decision). */
export const cynefinDomains = ['clear', 'complicated', 'complex', 'chaotic'] as const;
export type CynefinDomain = (typeof cynefinDomains)[number];

/** The default way of acting that suits a field's domain. */
export const waysOfActing = ['standardise', 'analyse', 'probe', 'actAndLearn'] as const;
export type WayOfActing = (typeof waysOfActing)[number];

/** What a field is like and how it is led. A city may change everything but role, benefit and domain. */
export interface FieldProfile {
  readonly role: Role;
  readonly benefit: Benefit;
  readonly domain: CynefinDomain;
  readonly wayOfActing: WayOfActing;
  /** Months between two reviews of the field's targets: the less can be foreseen, the oftener. */
  readonly reviewRhythmMonths: number;
  /** How many months ahead it makes sense to plan in detail. */
  readonly planningHorizonMonths: number;
}

/** The defaults that a city starts from, framework.md §3. */
export const fieldProfiles: Readonly<Record<Field, FieldProfile>> = {
  basicServices: {
    role: 'arranger',
    benefit: 'immediate',
    domain: 'clear',
    wayOfActing: 'standardise',
    reviewRhythmMonths: 12,
    planningHorizonMonths: 48,
  },
  competitivenessAndProductivity: {
    role: 'arranger',
    benefit: 'future',
    domain: 'complicated',
    wayOfActing: 'analyse',
    reviewRhythmMonths: 6,
    planningHorizonMonths: 24,
  },
  supplementaryServices: {
    role: 'enabler',
    benefit: 'immediate',
    domain: 'complex',
    wayOfActing: 'probe',
    reviewRhythmMonths: 3,
    planningHorizonMonths: 12,
  },
  wellBeingAndVitality: {
    role: 'enabler',
    benefit: 'future',
    domain: 'chaotic',
    wayOfActing: 'actAndLearn',
    reviewRhythmMonths: 1,
    planningHorizonMonths: 6,
  },
};

export const cynefinDomainNames: Readonly<Record<CynefinDomain, Names>> = {
  clear: { fi: 'Selkeä', sv: 'Tydlig', en: 'Clear' },
  complicated: { fi: 'Monimutkainen', sv: 'Komplicerad', en: 'Complicated' },
  complex: { fi: 'Kompleksinen', sv: 'Komplex', en: 'Complex' },
  chaotic: { fi: 'Kaoottinen, uusi', sv: 'Kaotisk, ny', en: 'Chaotic, novel' },
};

export const wayOfActingNames: Readonly<Record<WayOfActing, Names>> = {
  standardise: { fi: 'Vakioi', sv: 'Standardisera', en: 'Standardise' },
  analyse: { fi: 'Analysoi', sv: 'Analysera', en: 'Analyse' },
  probe: { fi: 'Kokeile', sv: 'Pröva', en: 'Probe' },
  actAndLearn: { fi: 'Toimi ja opi', sv: 'Handla och lär', en: 'Act and learn' },
};
