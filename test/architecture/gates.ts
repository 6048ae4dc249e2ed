import type { SourceFile } from './source-tree.js';

/** A gate looks at one file and says what is wrong with it; nothing wrong, nothing said. */
export interface Gate {
  readonly name: string;
  readonly watches: (path: string) => boolean;
  readonly faultsOf: (file: SourceFile) => string[];
}

const longest = 250;
/** Tables of data written as code. The list may only shrink. */
const dataTables = ['libs/framework/src/municipalities/municipality-rows.ts'];
const isCode = (path: string): boolean => /\.(?:ts|tsx|js|mjs|cjs)$/.test(path);

const codeIsHandSized: Gate = {
  name: `code files have at most ${longest} lines`,
  watches: (path) => isCode(path) && !path.includes('/generated/') && !dataTables.includes(path),
  faultsOf: ({ text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > longest ? [`${lines} lines`] : [];
  },
};

const foldersHaveBusinessNames: Gate = {
  name: 'no folder is called common, shared, core, utils or helpers',
  watches: () => true,
  faultsOf: ({ path }) =>
    path
      .split('/')
      .slice(0, -1)
      .filter((folder) => /^(?:common|shared|core|utils?|helpers?)$/i.test(folder))
      .map((folder) => `folder ${folder}`),
};

const oneDoorToTheEnvironment: Gate = {
  name: 'the environment of a running city is read by libs/config only',
  watches: (path) => isCode(path) && /^(?:apps|libs)\/[^/]+\/src\//.test(path) && !/^libs\/(?:config|testing)\//.test(path),
  faultsOf: ({ text }) => [...text.matchAll(/process\s*(?:\.env\b|\[\s*['"`]env)/g)].map(([found]) => found),
};

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const identityCode = /(?<![\w-])(\d{6})[-+A-FU-Y](\d{3})([0-9A-Y])(?![\w-])/g;

/** Individual numbers 900–999 are never given to anybody: examples and samples are made of them. */
const nobodyIsNamed: Gate = {
  name: 'no identity code that a person could have stands in the tree',
  watches: () => true,
  faultsOf: ({ text }) =>
    [...text.matchAll(identityCode)]
      .filter(
        ([, day = '', individual = '', check]) =>
          Number(individual) < 900 && checkCharacters[Number(day + individual) % 31] === check,
      )
      .map(([, , individual = '']) => `an identity code with the individual number ${individual}`),
};

export const gates: readonly Gate[] = [codeIsHandSized, foldersHaveBusinessNames, oneDoorToTheEnvironment, nobodyIsNamed];

/**
 * The faults that a gate finds among the files, each with its path.
 * @throws when the gate watches none of them.
 */
export function faultsAt(gate: Gate, files: readonly SourceFile[]): string[] {
  const watched = files.filter(({ path }) => gate.watches(path));
  if (watched.length === 0) throw new Error(`Nothing to check: ${gate.name}.`);
  return watched.flatMap((file) => gate.faultsOf(file).map((fault) => `${file.path}: ${fault}`));
}
