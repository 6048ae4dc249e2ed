import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { boundaryRules } from './boundary-rules.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Boundaries {
  readonly violations: readonly Violation[];
  /** Rules of which no file in the tree is the subject: they would pass whatever was written. */
  readonly idleRules: readonly string[];
}

/**
 * Holds the source tree under `root` against the boundary rules.
 * @throws when there is nothing to check.
 */
export async function boundariesOf(root: string, folders: readonly string[]): Promise<Boundaries> {
  const { output } = await cruise(
    [...folders],
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...boundaryRules] },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|generated)/' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
    },
    { conditionNames: ['@nelikentta/source', 'import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  );
  const { modules, summary } = output as ICruiseResult;
  const files = modules.map((module) => module.source).filter((source) => !source.includes('node_modules'));
  if (files.length === 0) throw new Error(`No source file to check under ${root}.`);
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    idleRules: boundaryRules.filter(({ from }) => !files.some((file) => isSubject(from, file))).map(({ name }) => name),
  };
}

type Subject = (typeof boundaryRules)[number]['from'];

const matches = (patterns: string | readonly string[], file: string): boolean =>
  [patterns].flat().some((pattern) => new RegExp(pattern).test(file));

const isSubject = (from: Subject, file: string): boolean =>
  (!('path' in from) || matches(from.path, file)) && (!('pathNot' in from) || !matches(from.pathNot, file));
