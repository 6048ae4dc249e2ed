import type { boundaryRules } from './boundary-rules.js';

type RuleName = (typeof boundaryRules)[number]['name'];
type Files = Readonly<Record<string, string>>;

const features = 'apps/steering/src';

/** One fault a rule: files of which exactly the first breaks the rule and no other one. */
export const plantedFaults: Readonly<Record<RuleName, Files>> = {
  'imports-lead-somewhere': { 'libs/http/src/lost.ts': `import './nowhere.js';` },
  'no-cycles': {
    'libs/http/src/chicken.ts': `import { egg } from './egg.js'; export const chicken = () => egg;`,
    'libs/http/src/egg.ts': `import { chicken } from './chicken.js'; export const egg = () => chicken;`,
  },
  'apps-import-no-app': {
    'apps/steering/src/shortcut.ts': `import '../../segmentation/src/index.js';`,
    'apps/segmentation/src/index.ts': '',
  },
  'packages-show-only-their-index': {
    'apps/steering/src/burglar.ts': `import '../../../libs/http/src/inside.js';`,
    'libs/http/src/inside.ts': '',
  },
  'libs-import-no-app': {
    'libs/audit/src/servant.ts': `import '../../../apps/steering/src/index.js';`,
    'apps/steering/src/index.ts': '',
  },
  'services-carry-nothing-to-try-out': {
    'apps/steering/src/generous.ts': `import '../../../libs/development-issuer/src/index.js';`,
    'libs/development-issuer/src/index.ts': '',
  },
  'framework-is-pure': { 'libs/framework/src/leak.ts': `import 'node:fs';` },
  'contracts-are-pure': { 'libs/contracts/src/leak.ts': `import 'node:net';` },
  'models-are-pure': {
    [`${features}/targets/target.ts`]: `import { targetTable } from './target.table.js'; export const target = targetTable;`,
    [`${features}/targets/target.table.ts`]: 'export const targetTable = 1;',
  },
  'features-meet-through-use-cases': {
    [`${features}/targets/set-goal.ts`]: `import '../risks/risk.table.js';`,
    [`${features}/risks/risk.table.ts`]: '',
  },
  'modules-import-modules': {
    [`${features}/targets/goals.module.ts`]: `import '../risks/risks.controller.js';`,
    [`${features}/risks/risks.controller.ts`]: '',
  },
  'controllers-hold-no-sql': {
    [`${features}/targets/goals.controller.ts`]: `import 'typeorm';`,
    'node_modules/typeorm/package.json': '{ "name": "typeorm", "main": "index.js" }',
    'node_modules/typeorm/index.js': '',
  },
  'spans-are-exported-on-demand': {
    'libs/observability/src/hasty.ts': `import './export-spans.js';`,
    'libs/observability/src/export-spans.ts': '',
  },
  'documents-are-made-on-demand': {
    'libs/http/src/hasty.ts': `import '@nestjs/swagger';`,
    'node_modules/@nestjs/swagger/package.json': '{ "name": "@nestjs/swagger", "main": "index.js" }',
    'node_modules/@nestjs/swagger/index.js': '',
  },
  'products-import-no-test': {
    'libs/http/src/cheat.ts': `import './cheat.spec.js';`,
    'libs/http/src/cheat.spec.ts': '',
  },
};

/** What the rules allow, so that a rule which forbids everything shows as well. */
export const allowedImports: Files = {
  'libs/framework/src/index.ts': `export * from './fields.js';`,
  'libs/framework/src/fields.ts': '',
  'libs/contracts/src/index.ts': `import '../../framework/src/index.js';`,
  'libs/testing/src/index.ts': `import 'node:fs';`,
  'libs/observability/src/tracing.ts': `import type { Options } from './export-spans.js'; export const begin = (_: Options) => import('./export-spans.js');`,
  'libs/observability/src/export-spans.ts': 'export type Options = object;',
  'libs/http/src/document.ts': `import type { Page } from '@nestjs/swagger'; export const page = (): Promise<Page> => import('@nestjs/swagger');`,
  'node_modules/@nestjs/swagger/package.json': '{ "name": "@nestjs/swagger", "main": "index.js", "types": "index.d.ts" }',
  'node_modules/@nestjs/swagger/index.js': '',
  'node_modules/@nestjs/swagger/index.d.ts': 'export type Page = object;',
  'apps/nelikentta/src/main.ts': `import '../../steering/src/index.js'; import '../../../libs/development-issuer/src/index.js';`,
  'libs/development-issuer/src/index.ts': '',
  'apps/steering/src/index.ts': `import './targets/targets.module.js';`,
  [`${features}/targets/targets.module.ts`]: `import '../risks/risks.module.js'; import './targets.controller.js';`,
  [`${features}/targets/targets.controller.ts`]: `import './set-target.js';`,
  [`${features}/targets/set-target.ts`]: `import './target.js'; import './target.table.js'; import '../risks/list-risks.js';`,
  [`${features}/targets/set-target.int-spec.ts`]: `import '../../../../libs/testing/src/index.js';`,
  [`${features}/targets/target.ts`]: `import './weight.js'; import '../../../../libs/framework/src/index.js'; import 'node:util';`,
  [`${features}/targets/weight.ts`]: '',
  [`${features}/targets/target.table.ts`]: `import './target.js';`,
  [`${features}/risks/risks.module.ts`]: '',
  [`${features}/risks/list-risks.ts`]: '',
};
