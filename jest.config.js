import { readFileSync } from 'node:fs';

const { jsc, module } = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
// One embedded PostgreSQL serves a whole run: Jest calls a hook that several projects name only once.
const server = {
  globalSetup: '<rootDir>/libs/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.mjs',
};

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@nelikentta/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  // Dependencies come as .js, our sources as .ts: the first that exists is the right one.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/data/', '<rootDir>/(apps|libs)/[^/]+/dist/', '<rootDir>/\\.nx/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: false, jsc, module, sourceMaps: 'inline' }] },
  ...more,
});

export default {
  testTimeout: 60_000,
  // Modules of suites that have ended are never let go of: a worker that holds many of them is slow, and is replaced.
  workerIdleMemoryLimit: '500MB',
  testSequencer: '<rootDir>/test/runner/slowest-first.mjs',
  projects: [
    project('unit', ['{apps,libs}/*/src/**/*.spec.ts', 'test/!(architecture)/**/*.spec.ts']),
    project('architecture', ['test/architecture/**/*.spec.ts']),
    project('slice', ['{apps,libs}/*/src/**/*.int-spec.ts', 'test/**/*.int-spec.ts'], server),
    project('journey', ['test/**/*.journey-spec.ts'], server),
  ],
};
