import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Access } from './access.js';
import { knock, takeOwnership } from './keeper.js';
import { UnusableDatabaseError } from './unusable-database-error.js';

const absentForMs = 1_000;
const busyForMs = 120_000;
/** Above every system's largest process id. */
const nobodysProcess = 2_147_483_646;

/**
 * Clears what a killed process left in a cluster. A server without its owner is stopped cleanly; a `postmaster.pid` whose process
 * id now belongs to a stranger is disarmed. Throws when the cluster's owner is alive.
 */
export async function clearLeftovers(cluster: string, access: Access, stop: () => Promise<void>): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => undefined,
  );
  if (lines === undefined) return;
  const [process_ = '', , , port = ''] = lines;
  if (Number(process_) > 0 && lives(Number(process_))) {
    const found = await settled({ ...access, port: Number(port) || access.port }, Number(process_));
    if (found.state === 'ready') {
      const free = await takeOwnership(found.keeper);
      await found.keeper.end();
      if (!free)
        throw new UnusableDatabaseError(
          `The data folder is in use by another running Nelikenttä (database process ${process_}).`,
        );
      await stop();
      return;
    }
  }
  await disarm(file, lines);
}

/** The answer of a server that may still be starting or ending, once it is sure. */
async function settled(access: Access, processId: number) {
  let absentSince = performance.now();
  const givenUpAt = performance.now() + busyForMs;
  for (;;) {
    const found = await knock(access);
    if (found.state === 'ready') return found;
    if (found.state === 'busy') absentSince = performance.now();
    if (!lives(processId) || performance.now() - absentSince > absentForMs) return found;
    if (performance.now() > givenUpAt)
      throw new UnusableDatabaseError('The database of an earlier run is neither ready nor gone; end it and start again.');
    await pause(50);
  }
}

/**
 * PostgreSQL refuses to start while the process named in the file lives, whatever that process is. The line is replaced rather than the file removed: the
 * rest of it lets PostgreSQL see whether old server processes still hold the shared memory.
 */
async function disarm(file: string, lines: string[]): Promise<void> {
  if (lines.join('').trim() === '') await rm(file);
  else await writeFile(file, [String(nobodysProcess), ...lines.slice(1)].join('\n'));
}

function lives(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
