import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';

/** One real PostgreSQL for the run, in which each suite makes its own databases, and one key that its tokens are signed with. */
export default async function globalSetup() {
  // Jest does not transform this file's imports, so the package is built first.
  execFileSync('npm', ['run', 'build', '--silent', '-w', '@nelikentta/embedded-postgresql'], { stdio: 'inherit' });
  const { startEphemeralPostgres } = await import('@nelikentta/embedded-postgresql');
  const server = await startEphemeralPostgres();
  globalThis.nelikenttaTestServer = server;
  const { host, port, superuser: username, password } = server;
  process.env.NELIKENTTA_TEST_POSTGRES = JSON.stringify({ host, port, database: 'postgres', username, password });
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  process.env.NELIKENTTA_TEST_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' });
}
