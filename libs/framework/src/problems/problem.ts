import type { Names } from '../localized-text.js';

/** What sort of refusal a problem is; the HTTP library alone knows which status each has. */
export const problemKinds = [
  'invalid',
  'malformed',
  'internal',
  'notFound',
  'conflict',
  'stale',
  'precondition',
  'forbidden',
  'unauthenticated',
  'tooLarge',
  'unavailable',
  'unsupported',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** One published type of problem. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly title: Names;
}

/** One line of the published list: the kind and its title in Finnish, Swedish and English. */
export const problem = (kind: ProblemKind, fi: string, sv: string, en: string): Problem => ({ kind, title: { fi, sv, en } });
