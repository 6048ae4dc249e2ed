import { parseArgs } from 'node:util';

export const help = `npm run keycloak:apply -- --server https://identity.example.fi --installation installation.json [--yes]

Shows how the realm differs from deploy/keycloak and from the installation (municipalities, units, departmental systems,
addresses of the console), and changes it when you agree. Removes no person, group or membership.

  --server        Address of Keycloak, with its path where it has one
  --installation  File of the installation; installation.example.json shows its shape
  --yes           Change without asking; without it and without a terminal, only shows (exit code 2 when something differs)

The administrator, in the environment: KEYCLOAK_ADMIN_USERNAME and KEYCLOAK_ADMIN_PASSWORD, or KEYCLOAK_ADMIN_CLIENT and
KEYCLOAK_ADMIN_CLIENT_SECRET (kc.sh bootstrap-admin service). Both are of the realm master.`;

/** The command line. Throws when it cannot be followed, naming what is wrong. */
export function optionsFrom(args) {
  const { values } = parseArgs({
    args,
    options: {
      server: { type: 'string' },
      installation: { type: 'string' },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return values;
  for (const name of ['server', 'installation'])
    if (values[name] === undefined) throw new Error(`--${name} is missing.\n\n${help}`);
  if (!URL.canParse(values.server)) throw new Error('--server is an address: https://identity.example.fi');
  return { ...values, server: values.server.replace(/\/+$/, '') };
}
