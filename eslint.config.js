import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.spec.ts', '**/*.int-spec.ts', 'test/**/*.ts', 'libs/testing/**', 'apps/*/src/testing/**'];

const timeHandedIn = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is handed in: take it from Clock.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is handed in: take it from Clock.',
  },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Randomness is handed in.' },
];
const everyTestRuns = [
  {
    selector: 'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
    message: 'No skipped or focused tests.',
  },
  { selector: 'CallExpression[callee.name=/^(xit|xdescribe|xtest|fit|fdescribe)$/]', message: 'No skipped or focused tests.' },
];

export default defineConfig(
  globalIgnores(['**/dist/', '**/generated/', '**/node_modules/', 'data/', '.nx/', 'coverage/']),
  { linterOptions: { noInlineConfig: true, reportUnusedInlineConfigs: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.base.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A Nest module, and a marker of a feature, is a class with a decorator and nothing inside.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // `async` without `await` turns a thrown error into a rejection, which a caller of a promise expects.
      '@typescript-eslint/require-await': 'off',
      // Rows of the database and bodies of messages have the shape that the caller names.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // TypeORM's EntitySchema takes a plain object for its options, by design.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // It does not see what a decorator of a parameter uses; unused variables are the compiler's to find.
      'no-useless-assignment': 'off',
      eqeqeq: 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
    },
  },
  {
    files: ['**/*.ts'],
    // Where the clock itself is.
    ignores: [...tests, 'libs/persistence/src/time-and-ids.ts'],
    rules: { 'no-restricted-syntax': ['error', ...timeHandedIn] },
  },
  {
    files: tests,
    rules: {
      // What an HTTP answer holds is what a test asserts; `expect.any()` has no type.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...everyTestRuns],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  prettier,
);
