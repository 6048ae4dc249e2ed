import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anyPort } from './port.js';
import { UnusableDatabaseError } from './unusable-database-error.js';

/** How the database is reached: remembered in the data folder, readable by its owner alone. */
export interface Access {
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  /** Where the data lies when that is not in the folder itself. */
  readonly place?: string;
}

const file = (folder: string) => join(folder, 'database-access.json');

export async function rememberedAccess(folder: string): Promise<Access | undefined> {
  try {
    return JSON.parse(await readFile(file(folder), 'utf8')) as Access;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UnusableDatabaseError(`${file(folder)} cannot be read: restore it, or choose another data folder.`, {
      cause: error,
    });
  }
}

export const newAccess = (): Access => ({
  port: anyPort,
  superuser: 'postgres',
  password: randomBytes(24).toString('base64url'),
});

/** Replaces the file as a whole: a crash leaves the old one or the new one. */
export async function rememberAccess(folder: string, access: Access): Promise<void> {
  const unfinished = `${file(folder)}.${String(process.pid)}`;
  await writeFile(unfinished, `${JSON.stringify(access)}\n`, { mode: 0o600, flush: true });
  await rename(unfinished, file(folder));
}
