import { competenceManagementProblems } from './problems/competence-management.js';
import { customerRegistryProblems } from './problems/customer-registry.js';
import { generalProblems } from './problems/general.js';
import type { Problem } from './problems/problem.js';
import { segmentationProblems } from './problems/segmentation.js';
import { serviceCatalogueProblems } from './problems/service-catalogue.js';
import { steeringProblems } from './problems/steering.js';

export { problemKinds, type Problem, type ProblemKind } from './problems/problem.js';

/**
 * The published list of problem types: every refusal of every service has its code here, once, with a title in three languages.
 * A service's own codes stand in its section, `problems/<service>.ts`. A released code is never given another meaning.
 */
export const problems = {
  ...generalProblems,
  ...customerRegistryProblems,
  ...segmentationProblems,
  ...serviceCatalogueProblems,
  ...competenceManagementProblems,
  ...steeringProblems,
} as const satisfies Readonly<Record<string, Problem>>;

export type ProblemCode = keyof typeof problems;

/** Whether a text is a code of the published list. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
