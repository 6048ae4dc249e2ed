import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, start } from './embedded-postgresql.js';

/** PostgreSQL for tests: in a temporary folder that `stop` removes, and without the writes to disk that make it durable. */
export async function startEphemeralPostgres(): Promise<EmbeddedPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'nelikentta-postgresql-'));
  // A fresh temporary folder is its owner's alone; as root the database runs under another account.
  await chmod(folder, 0o711);
  const database = await start({ folder }, 'ephemeral');
  const stop = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...database, stop };
}
