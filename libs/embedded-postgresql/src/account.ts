import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { userInfo } from 'node:os';

/** The operating system's account under which the database runs when the platform itself runs as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

export const isRoot = (): boolean => userInfo().uid === 0;

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of the cluster that is there; a new one belongs to `postgres` where the
 * system has that account, otherwise to `nobody`, which every system has: no account is made behind an administrator's back. A plain
 * user's database runs as that user (undefined).
 */
export function databaseAccount(cluster?: string): Account | undefined {
  if (!isRoot()) return undefined;
  const found = cluster === undefined ? undefined : statSync(cluster, { throwIfNoEntry: false });
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65534, gid: 65534 };
}

function accountNamed(name: string): Account | undefined {
  const id = (which: '-u' | '-g') =>
    Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** Whether that account can enter the folder. Asked of the system, as that account: mode bits alone would not tell. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
