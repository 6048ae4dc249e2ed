import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../charts/charts.js';

/** The lines of charts/README.md that lead from an empty cluster to the first grid. */
export function readmeLines(): string[] {
  const text = readFileSync(join(root, 'charts/README.md'), 'utf8');
  const [, block = ''] = /## From an empty cluster to the first grid\n[^]*?```sh\n([^]*?)```/.exec(text) ?? [];
  return block.trimEnd().split('\n');
}

/** What the one line says that a pattern fits: its first group. Throws when none does, or several do. */
export function readmeSays(pattern: RegExp): string {
  const found = readmeLines().flatMap((line) => pattern.exec(line)?.[1] ?? []);
  if (found.length !== 1) throw new Error(`${String(found.length)} lines of charts/README.md say ${String(pattern)}.`);
  return found[0] ?? '';
}

/** Variables that a line uses and that neither it nor a line before has set. */
export function unsetVariables(lines: readonly string[]): string[] {
  const known = new Set<string>();
  return lines.flatMap((line) => {
    for (const [, name = ''] of line.matchAll(/\b([A-Za-z_]+)=/g)) known.add(name);
    for (const [, name = ''] of line.matchAll(/\bread -rsp '[^']*' (\w+)/g)) known.add(name);
    for (const [, name = ''] of line.matchAll(/\bfor (\w+) in/g)) known.add(name);
    return [...line.matchAll(/\$(\w+)/g)].map(([, name = '']) => name).filter((name) => !known.has(name));
  });
}

export interface Circumstances {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** What is typed. */
  readonly input?: string;
}

/** Does what a line says, in a shell; gives what it prints. */
export async function doAsItSays(line: string, { environment, folder = root, input = '' }: Circumstances): Promise<string> {
  const doing = promisify(execFile)('bash', ['-euo', 'pipefail', '-c', line], {
    cwd: folder,
    env: { ...process.env, ...environment },
  });
  doing.child.stdin?.end(input);
  return (await doing).stdout;
}
