import { execFileSync } from 'node:child_process';

/** One real PostgreSQL for the run: each suite makes its own databases in it. */
export default async function globalSetup() {
  // Jest does not transform this file's imports, so the package is built first.
  execFileSync('npm', ['run', 'build', '--silent', '-w', '@nelikentta/embedded-postgresql'], { stdio: 'inherit' });
  const { startEphemeralPostgres } = await import('@nelikentta/embedded-postgresql');
  const server = await startEphemeralPostgres();
  globalThis.nelikenttaTestServer = server;
  const { host, port, superuser: username, password } = server;
  process.env.NELIKENTTA_TEST_POSTGRES = JSON.stringify({ host, port, database: 'postgres', username, password });
}
