import { spawn, type SpawnOptions } from 'node:child_process';
import type { Account } from './account.js';

/** How PostgreSQL's programs are run: with no variable of the user's, so no locale, time zone or PG… setting of theirs leaks in. */
export const programOptions = (place: string, account: Account | undefined): SpawnOptions => ({
  ...account,
  cwd: place,
  env: { LC_ALL: 'C', TZ: 'UTC' },
  windowsHide: true,
});

/** Runs a program to its end. Throws what it wrote when it failed. */
export async function run(program: string, flags: readonly string[], options: SpawnOptions): Promise<void> {
  const child = spawn(program, flags, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let written = '';
  const note = (chunk: Buffer) => (written += chunk.toString());
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${program} failed: ${written.trim() || `exit code ${String(code)}`}`);
}
