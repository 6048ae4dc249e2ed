import { readFileSync } from 'node:fs';

/** One line of a container recipe. */
export interface Instruction {
  readonly keyword: string;
  readonly rest: string;
}

export interface Stage {
  readonly name: string;
  readonly base: string;
  readonly instructions: readonly Instruction[];
}

const known = ['ARG', 'CMD', 'COPY', 'ENV', 'EXPOSE', 'RUN', 'USER', 'WORKDIR'];

/**
 * The stages of a recipe, in order, with what arguments before the first stage say put in.
 * @throws on an instruction that nothing here can carry out, so that none is passed over.
 */
export function readRecipe(text: string): Stage[] {
  const stages: { name: string; base: string; instructions: Instruction[] }[] = [];
  const outer: Record<string, string> = {};
  for (const { keyword, rest } of instructionsIn(text)) {
    const stage = stages.at(-1);
    if (keyword === 'FROM') {
      const [base = '', name = ''] = fill(rest, outer).split(/\s+AS\s+/i);
      stages.push({ name, base, instructions: [] });
    } else if (!known.includes(keyword)) throw new Error(`Nobody here can carry out ${keyword}.`);
    else if (stage) stage.instructions.push({ keyword, rest });
    else Object.assign(outer, assignment(rest));
  }
  return stages;
}

const instructionsIn = (text: string): Instruction[] =>
  text
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({ keyword: line.split(/\s/, 1)[0] ?? '', rest: line.replace(/^\S+\s+/, '') }));

/** Puts the values of arguments and variables where `${NAME}` stands. Throws when one has none. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${name} has no value.`);
    return value;
  });

/** `A=1 B=2` as an object; a name alone gives none. */
export const assignment = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]));

/** Says of a path below the build's context whether the recipe's list of what to ignore leaves it out. */
export function ignoring(file: string): (path: string) => boolean {
  const rules = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ keeps: line.startsWith('!'), pattern: line.replace(/^!/, '') }));
  return (path) => {
    const last = rules.findLast(({ keeps, pattern }) => matches(pattern, path) || (keeps && pattern.startsWith(`${path}/`)));
    return last !== undefined && !last.keeps;
  };
}

const matches = (pattern: string, path: string): boolean =>
  pattern === '*' ||
  (pattern.startsWith('**/') ? `/${path}/`.includes(`/${pattern.slice(3)}/`) : `${path}/`.startsWith(`${pattern}/`));
