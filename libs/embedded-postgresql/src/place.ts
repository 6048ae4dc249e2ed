import { createHash } from 'node:crypto';
import { chown, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access } from './access.js';
import { type Account, canEnter, databaseAccount, isRoot } from './account.js';
import { UnusableDatabaseError } from './unusable-database-error.js';

/** Where things are kept that root's database must reach although the folder chosen by the user bars its account. */
export const reachableRoot = '/var/lib/nelikentta';

export interface Home {
  /** The folder that holds the cluster and the server's log. */
  readonly place: string;
  readonly account: Account | undefined;
}

/**
 * Where a folder's database is at home: in the folder, or, when it runs under another account that cannot enter it (a home of mode
 * 0700), in `/var/lib/nelikentta/postgresql-<hash of the folder's path>`. What was once chosen stays, also when the folder is moved or
 * its mode changes: data that is there must never look as if it were not.
 */
export async function homeOf(folder: string, remembered: Access | undefined): Promise<Home> {
  await mkdir(folder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  const path = await realpath(folder);
  const inside = join(path, 'postgresql');
  if (remembered?.place !== undefined)
    return { place: remembered.place, account: databaseAccount(join(remembered.place, 'cluster')) };
  const account = databaseAccount(join(inside, 'cluster'));
  if (canEnter(path, account)) return { place: inside, account };
  if (remembered !== undefined)
    throw new UnusableDatabaseError(
      `The data lies in ${inside}, where the database's account cannot enter. Let others pass that folder (chmod o+x).`,
    );
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return { place: join(reachableRoot, `postgresql-${name}`), account };
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
