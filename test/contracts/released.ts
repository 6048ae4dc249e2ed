import { execFileSync } from 'node:child_process';

/** Files of released schemas that a commit changed or took away, with that commit. Undefined where there is no whole history to look at. */
export function changedAfterRelease(checkout: string, folder: string): readonly string[] | undefined {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: checkout, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    if (git('rev-parse', '--is-shallow-repository') === 'true') return undefined;
  } catch {
    return undefined;
  }
  const told = git('log', '--no-renames', '--diff-filter=MD', '--name-only', '--format=', '--', folder);
  return told.split('\n').filter((line) => line !== '');
}
