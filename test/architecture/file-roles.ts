/**
 * What a file's name says about it. Boundaries are drawn by these patterns, so a name is a promise that is checked.
 *
 * In a feature folder (`apps/<service>/src/<feature>/`):
 * - a role after a dot (`encounter.table.ts`, `encounters.controller.ts`) names the file's part;
 * - a verb in front (`record-encounter.ts`) makes it a use case or a query;
 * - everything else (`encounter.ts`) is a model. Whoever forgets to name a use case by its verb is told that a model is pure.
 */

/** The verbs that use cases and queries begin with. Add a verb when the language of the service needs one. */
const verbs = [
  'accept',
  'add',
  'answer',
  'apply',
  'approve',
  'archive',
  'ask',
  'assess',
  'change',
  'choose',
  'classify',
  'close',
  'collect',
  'correct',
  'count',
  'create',
  'decide',
  'describe',
  'end',
  'enter',
  'explain',
  'export',
  'find',
  'forget',
  'get',
  'give',
  'identify',
  'import',
  'join',
  'keep',
  'leave',
  'list',
  'make',
  'mark',
  'measure',
  'move',
  'observe',
  'open',
  'predict',
  'propose',
  'publish',
  'read',
  'rebuild',
  'receive',
  'recompute',
  'record',
  'refuse',
  'register',
  'remove',
  'replace',
  'require',
  'resolve',
  'retract',
  'review',
  'reveal',
  'revise',
  'run',
  'save',
  'search',
  'set',
  'show',
  'store',
  'summarise',
  'take',
  'update',
  'withdraw',
  'write',
];

const services = '(?:customer-registry|segmentation|service-catalogue|competence-management|steering)';
const inFeature = `^apps/${services}/src/(?!testing/)[^/]+/(?:|.+/)`;
const verb = `(?:${verbs.join('|')})`;

/** One use case or one query of a feature. */
export const useCase = `${inFeature}${verb}-[a-z0-9-]+\\.ts$`;
/** A model: rules without I/O. */
export const model = `${inFeature}(?!${verb}-)[a-z0-9-]+\\.ts$`;
/** What runs only in tests. */
export const testFile = '\\.(?:spec|int-spec|journey-spec)\\.ts$|^test/|^libs/testing/|^apps/[^/]+/src/testing/';

/** The path of a file with one of the roles, e.g. `roleFile('table')`. */
export const roleFile = (role: string): string => `\\.${role}\\.ts$`;
