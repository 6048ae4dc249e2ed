import type { Names } from './localized-text.js';

/** Basic segmentation A, the five levels of actors (toimijuustasot), framework.md §4.1. */
export const actorLevels = ['individual', 'business', 'community', 'society', 'environment'] as const;
export type ActorLevel = (typeof actorLevels)[number];

export const actorLevelNames: Readonly<Record<ActorLevel, Names>> = {
  individual: { fi: 'Yksilö', sv: 'Individ', en: 'Individual' },
  business: { fi: 'Yritys', sv: 'Företag', en: 'Business' },
  community: { fi: 'Yhteisö', sv: 'Gemenskap', en: 'Community' },
  society: { fi: 'Yhteiskunta', sv: 'Samhälle', en: 'Society' },
  environment: { fi: 'Ympäristö', sv: 'Miljö', en: 'Environment' },
};
