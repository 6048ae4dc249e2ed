import type { Names } from './localized-text.js';

/** What a competence is composed of, framework.md §7. */
export const componentKinds = [
  'operatingModels',
  'processes',
  'knowledge',
  'channels',
  'funding',
  'expertise',
  'resources',
] as const;
export type ComponentKind = (typeof componentKinds)[number];

export const componentKindNames: Readonly<Record<ComponentKind, Names>> = {
  operatingModels: { fi: 'Toimintamallit', sv: 'Verksamhetsmodeller', en: 'Operating models' },
  processes: { fi: 'Prosessit', sv: 'Processer', en: 'Processes' },
  knowledge: { fi: 'Tieto', sv: 'Kunskap', en: 'Knowledge' },
  channels: { fi: 'Kanavat', sv: 'Kanaler', en: 'Channels' },
  funding: { fi: 'Rahoitus', sv: 'Finansiering', en: 'Funding' },
  expertise: { fi: 'Osaaminen', sv: 'Kunnande', en: 'Expertise' },
  resources: { fi: 'Resurssit', sv: 'Resurser', en: 'Resources' },
};
