import type { Login } from '@nelikentta/persistence';

/** The superuser of the run's PostgreSQL, as the global set-up left it. Throws when the suite runs outside a project that has it. */
export function testServer(): Login {
  const found = process.env['NELIKENTTA_TEST_POSTGRES'];
  if (found === undefined)
    throw new Error('No PostgreSQL was started for this run: the suite belongs in the projects slice or journey.');
  return JSON.parse(found) as Login;
}
