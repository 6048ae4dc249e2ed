import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface Descendant {
  readonly pid: number;
  /** Its command line. */
  readonly program: string;
}

/** Every process that was started by one, or by one of those. */
export function descendantsOf(ancestor: number): Descendant[] {
  const all = execFileSync('ps', ['-ww', '-o', 'pid=,ppid=,args=', '-A'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, program = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), program }];
    });
  const below = (parent: number): Descendant[] =>
    all.filter((each) => each.parent === parent).flatMap(({ pid, program }) => [{ pid, program }, ...below(pid)]);
  // `ps` itself is gone.
  return below(ancestor).filter(({ program }) => !program.startsWith('ps '));
}

/** What a process holds of the machine's memory, in megabytes of a million bytes. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
  return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024) / 1e6;
}

export const isAlive = ({ pid }: Descendant): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
