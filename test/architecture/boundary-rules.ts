import type { IForbiddenRuleType } from 'dependency-cruiser';
import { model, roleFile, testFile, useCase } from './file-roles.js';

/** Libraries for `npm start` and for tests. */
const toTryOut = 'development-issuer|embedded-postgresql|toolbox';

/** Who may import whom, as rules of dependency-cruiser; `comment` is what a reader of a violation sees. */
export const boundaryRules = [
  {
    name: 'imports-lead-somewhere',
    comment: 'An import that cannot be resolved would slip past every other rule.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-cycles',
    comment: 'Two files that import each other are one file, or one of them holds too much.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'apps-import-no-app',
    comment: 'Services meet through contracts; only apps/nelikentta puts the five into one process.',
    from: { path: '^apps/([^/]+)/', pathNot: '^apps/nelikentta/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'packages-show-only-their-index',
    comment: 'What a package offers is in its src/index.ts, or in the index of a part that it exports by name.',
    from: { path: '^(?:apps|libs)/([^/]+)/' },
    to: { path: '^(?:apps|libs)/', pathNot: ['^(?:apps|libs)/$1/', '^(?:apps|libs)/[^/]+/src/(?:|[^/]+/)index\\.ts$'] },
  },
  {
    name: 'libs-import-no-app',
    comment: 'A library serves every app and knows none.',
    from: { path: '^libs/[^/]+/src/' },
    to: { path: '^apps/' },
  },
  {
    name: 'services-carry-nothing-to-try-out',
    comment: 'An issuer that lets anybody in, a database of its own, servers from a registry: a city runs none of them.',
    from: { path: '^(?:apps|libs)/', pathNot: [testFile, `^(?:apps/nelikentta|libs/(?:testing|${toTryOut}))/`] },
    to: { path: `^libs/(?:${toTryOut})/` },
  },
  {
    name: 'framework-is-pure',
    comment: 'The framework is the vocabulary of all: plain values and functions, no input or output.',
    from: { path: '^libs/framework/src/', pathNot: testFile },
    to: { pathNot: ['^libs/framework/src/', '^node_modules/temporal-polyfill/'] },
  },
  {
    name: 'contracts-are-pure',
    comment: 'A contract is a schema and an example.',
    from: { path: '^libs/contracts/src/', pathNot: testFile },
    to: { pathNot: ['^libs/contracts/src/', '^libs/framework/src/', '^node_modules/zod/'] },
  },
  {
    name: 'models-are-pure',
    comment: 'A model imports the framework and its sibling models. Is this a use case? Then its name begins with a verb.',
    from: { path: model },
    to: { pathNot: [model, '^libs/framework/src/', '^(?:node:)?(?:assert|buffer|crypto|url|util)$'] },
  },
  {
    name: 'features-meet-through-use-cases',
    comment: "Another feature's table, routes, events and models are its own; call one of its use cases or queries.",
    from: { path: '^apps/([^/]+)/src/([^/]+)/', pathNot: [testFile, roleFile('module'), '^apps/nelikentta/'] },
    to: { path: '^apps/$1/src/[^/]+/', pathNot: ['^apps/$1/src/$2/', useCase] },
  },
  {
    name: 'modules-import-modules',
    comment: 'A module wires its own folder and takes other features as modules.',
    from: { path: '^apps/([^/]+)/src/([^/]+)/.*\\.module\\.ts$' },
    to: { path: '^apps/$1/src/[^/]+/', pathNot: ['^apps/$1/src/$2/', useCase, roleFile('module')] },
  },
  {
    name: 'controllers-hold-no-sql',
    comment: 'Routes call use cases and queries; SQL stands in the table or the query.',
    from: { path: roleFile('controller') },
    to: { path: '^node_modules/(?:typeorm|pg)/' },
  },
  {
    name: 'spans-are-exported-on-demand',
    comment: 'The SDK of OpenTelemetry is loaded by a process that exports its spans, and by no other.',
    from: { path: '^(?:apps|libs)/', pathNot: [testFile, '^libs/observability/src/export-spans\\.ts$'] },
    to: {
      path: '^node_modules/@opentelemetry/(?:sdk-|exporter-|resources/)|^libs/observability/src/export-spans',
      dynamic: false,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'documents-are-made-on-demand',
    comment: '@nestjs/swagger is loaded when a document is asked for; its decorators come from @nelikentta/http/openapi.',
    from: { path: '^(?:apps|libs)/', pathNot: testFile },
    to: { path: '^node_modules/@nestjs/swagger/', dynamic: false, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'products-import-no-test',
    comment: 'What runs in a city does not carry what proves it.',
    from: { path: '^(?:apps|libs)/', pathNot: testFile },
    to: { path: [testFile, '^node_modules/(?:@jest|jest|supertest|fast-check)/'] },
  },
] as const satisfies readonly IForbiddenRuleType[];
