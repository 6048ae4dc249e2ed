import pg from 'pg';
import { clientOptionsOf, type Login } from './login.js';
import { applicationRole, relayRole } from './tenancy.js';

/** The three roles of one service: the owner migrates, the application serves, the relay publishes. None bypasses row-level security. */
export interface ServiceLogins {
  readonly owner: Login;
  readonly application: Login;
  readonly relay: Login;
}

/** Names of a service's database roles. */
export const rolesOf = (service: string) => {
  const application = service.replaceAll('-', '_');
  return { application, owner: `${application}_owner`, relay: `${application}_relay` };
};

/**
 * Creates a service's database and roles where they are missing, and gives how to sign in. For embedded parts and tests;
 * in production an operator does the same with the statements in this file.
 *
 * @param password of all three roles
 */
export async function provision(
  superuser: Login,
  service: string,
  password: string,
  database = rolesOf(service).application,
): Promise<ServiceLogins> {
  const client = new pg.Client(clientOptionsOf(superuser));
  await client.connect();
  try {
    const roles = rolesOf(service);
    await client.query(`SELECT pg_advisory_lock(hashtext('nelikentta.provision'))`);
    for (const group of [applicationRole, relayRole]) await ensureRole(client, group, 'NOLOGIN');
    for (const role of Object.values(roles)) await ensureRole(client, role, `LOGIN PASSWORD ${client.escapeLiteral(password)}`);
    await client.query(`GRANT ${applicationRole} TO ${roles.application}; GRANT ${relayRole} TO ${roles.relay}`);
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${roles.owner}`);
      await client.query(
        `REVOKE ALL ON DATABASE ${client.escapeIdentifier(database)} FROM PUBLIC;
         GRANT CONNECT, TEMPORARY ON DATABASE ${client.escapeIdentifier(database)} TO ${roles.application};
         GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${roles.relay}`,
      );
    }
    const login = (username: string): Login => ({ ...superuser, database, username, password });
    return { owner: login(roles.owner), application: login(roles.application), relay: login(roles.relay) };
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, options: string): Promise<void> {
  const found = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  await client.query(`${found.rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${options}`);
}
