import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access } from './access.js';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';
import { programOptions, run } from './programs.js';
import type { Durability } from './settings.js';
import { UnusableDatabaseError } from './unusable-database-error.js';

const major = '18';

/** Whether a cluster is there. Throws when it was made by another major version of PostgreSQL, which this one cannot read. */
export async function hasCluster(cluster: string): Promise<boolean> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
  if (version !== undefined && version !== major)
    throw new UnusableDatabaseError(
      `The database in ${cluster} was made by PostgreSQL ${version}; this release reads PostgreSQL ${major}.`,
    );
  return version !== undefined;
}

/** Makes an empty cluster: UTF-8, sorted by code point and with Unicode letters whatever the machine's locale. Complete or not there at all. */
export async function createCluster(
  place: string,
  cluster: string,
  access: Access,
  context: { binaries: Binaries; account: Account | undefined; durability: Durability },
): Promise<void> {
  const { account, binaries, durability } = context;
  const unfinished = join(place, 'cluster.unfinished');
  const passwordFile = join(place, 'initial-password');
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, access.password, { mode: 0o600 });
  try {
    if (account) await chown(passwordFile, account.uid, account.gid);
    const flags = [
      `--pgdata=${unfinished}`,
      `--username=${access.superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durability === 'ephemeral' ? ['--no-sync'] : []),
    ];
    await run(binaries.initdb, flags, programOptions(place, account));
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, cluster);
}
