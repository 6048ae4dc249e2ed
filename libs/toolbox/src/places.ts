import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { loadSettings } from '@nelikentta/config';
import { z } from 'zod';

const settings = z.object({
  path: z.string().default(''),
  xdgCacheHome: z.string().optional(),
  nelikenttaToolbox: z.enum(['on', 'off']).default('on'),
});

/** Where what was obtained is kept for all checkouts of this user. */
export const cacheFolder = (): string =>
  join(loadSettings(settings).xdgCacheHome ?? join(homedir(), '.cache'), 'nelikentta', 'toolbox');

/** `NELIKENTTA_TOOLBOX=off` obtains nothing; what is there is still used. */
export const mayObtain = (): boolean => loadSettings(settings).nelikenttaToolbox === 'on';

/** The whole path of a program on PATH. */
export async function onPath(program: string): Promise<string | undefined> {
  for (const folder of loadSettings(settings)
    .path.split(delimiter)
    .filter((each) => each !== '')) {
    const candidate = join(folder, program);
    if (await isProgram(candidate)) return candidate;
  }
  return undefined;
}

export const isProgram = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
