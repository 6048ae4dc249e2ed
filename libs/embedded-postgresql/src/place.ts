import { createHash } from 'node:crypto';
import { chown, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, canEnter } from './account.js';
import { UnusableDatabaseError } from './unusable-database-error.js';

/** Where things are kept that root's database must reach although the folder chosen by the user bars its account. */
export const reachableRoot = '/var/lib/nelikentta';

/**
 * The folder that holds the cluster and the server's log: the user's folder, or, when the database runs under another account that
 * cannot enter it (a home of mode 0700), `/var/lib/nelikentta/postgresql-<hash of the folder's path>`. The same folder always gives
 * the same place, so a restart finds its data.
 */
export async function placeFor(folder: string, account: Account | undefined): Promise<string> {
  await mkdir(folder, { recursive: true, mode: account ? 0o711 : 0o700 });
  if (canEnter(folder, account)) return join(await realpath(folder), 'postgresql');
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 16);
  return join(reachableRoot, `postgresql-${name}`);
}

/** Makes the place, for the database's account alone. Throws when the system does not allow it, saying what to choose instead. */
export async function preparePlace(place: string, account: Account | undefined): Promise<void> {
  try {
    if (place.startsWith(reachableRoot)) await mkdir(reachableRoot, { recursive: true, mode: 0o711 });
    await mkdir(place, { recursive: true, mode: 0o700 });
    if (account) await chown(place, account.uid, account.gid);
  } catch (cause) {
    throw new UnusableDatabaseError(
      `The database cannot keep its data in ${place}. Choose a data folder that other accounts may enter.`,
      {
        cause,
      },
    );
  }
}
