import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole project. */
export const root = dirname(fileURLToPath(new URL('..', import.meta.url)));

export interface SourceFile {
  /** From the root of the tree, with slashes. */
  readonly path: string;
  readonly text: string;
}

const notSource = new Set(['node_modules', 'dist', '.git', '.nx', 'coverage']);

/**
 * Every file of the tree that people wrote, with its text; what was installed, built or loaded is left out.
 * @throws when the tree is empty, so that no check passes for want of something to check.
 */
export function sourceFiles(tree: string, isWanted: (path: string) => boolean): SourceFile[] {
  const files = pathsIn(tree, '')
    .filter(isWanted)
    .map((path) => ({ path, text: readFileSync(`${tree}/${path}`, 'utf8') }));
  if (files.length === 0) throw new Error(`No file to check under ${tree}.`);
  return files;
}

function pathsIn(tree: string, folder: string): string[] {
  return readdirSync(`${tree}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notSource.has(entry.name) || path === 'data' ? [] : pathsIn(tree, path);
    return entry.isFile() ? [path] : [];
  });
}
