import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { found, startKeycloak } from '@nelikentta/toolbox';
import { password } from './browser.js';
import { administration, tokensFrom } from './requests.js';

const fileHere = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** What the installation of these tests declares at first; a test adds to it. */
export const installation = {
  console: ['http://127.0.0.1'],
  municipalities: [{ code: '049', name: 'Espoo', units: { library: 'Libraries', museum: 'Museums' } }],
  systems: [
    {
      clientId: 'daycare-system',
      name: 'Day-care system',
      municipality: '049',
      unit: 'early-education',
      does: ['sends-customers'],
    },
  ],
};

/** A real Keycloak whose realm was made by `npm run keycloak:apply`, beside a realm of somebody else's. */
export type IdentityProvider = Awaited<ReturnType<typeof startIdentityProvider>>;

export async function startIdentityProvider() {
  const tool = await found('keycloak');
  if (tool === undefined) throw new Error('There is no Keycloak.');
  const keycloak = await startKeycloak({ tool, realm: fileHere('elsewhere.json') });
  const folder = await mkdtemp(join(tmpdir(), 'nelikentta-realm-'));
  const { address, administrator } = keycloak;

  const apply = async (declared: object, ...more: string[]) => {
    const file = join(folder, 'installation.json');
    await writeFile(file, JSON.stringify(declared));
    const run = spawn(process.execPath, [fileHere('../../deploy/keycloak/apply.mjs'), ...serverAnd(file), ...more], {
      env: { KEYCLOAK_ADMIN_USERNAME: administrator.username, KEYCLOAK_ADMIN_PASSWORD: administrator.password },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complained] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
    return { code: run.exitCode, said: said + complained };
  };
  const serverAnd = (file: string) => ['--server', address, '--installation', file];

  /** The realm's administration; answers what Keycloak answers, and throws when it refuses. */
  const administer = async (method: string, path: string, body?: unknown) => {
    const answer = await administration(address, await adminToken(), method, path, body);
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return said === '' ? undefined : JSON.parse(said);
  };
  const adminToken = async () => {
    const form = { grant_type: 'password', client_id: 'admin-cli', ...administrator };
    return (await tokensFrom(address, 'master', form))['access_token'] ?? '';
  };
  const clientOf = async (id: string): Promise<string> => (await administer('GET', `/clients?clientId=${id}`))[0].id;

  /** What Keycloak's console shows among a client's credentials. */
  const secretOf = async (client: string): Promise<string> =>
    (await administer('GET', `/clients/${await clientOf(client)}/client-secret`)).value;

  return {
    address,
    issuer: `${address}/realms/nelikentta`,
    apply,
    administer,
    clientOf,
    groupOf: async (path: string): Promise<string> => (await administer('GET', `/group-by-path${path}`)).id,
    /** Somebody with the password of the tests. Answers the person's id. */
    addPerson: async (username: string, ...groups: string[]): Promise<string> => {
      await administer('POST', '/users', {
        ...{ username, enabled: true, email: `${username}@test.invalid`, emailVerified: true, groups },
        ...{ firstName: 'Test', lastName: username, credentials: [{ type: 'password', value: password, temporary: false }] },
      });
      return (await administer('GET', `/users?username=${username}&exact=true`))[0].id;
    },
    giveRole: async (person: string, service: string, name: string): Promise<void> => {
      const client = await clientOf(service);
      const role = await administer('GET', `/clients/${client}/roles/${name}`);
      await administer('POST', `/users/${person}/role-mappings/clients/${client}`, [role]);
    },
    secretOf,
    /** The access token of a departmental system. */
    systemToken: async (client: string, realm = 'nelikentta', secret?: string): Promise<string> => {
      const form = { grant_type: 'client_credentials', client_id: client, client_secret: secret ?? (await secretOf(client)) };
      return (await tokensFrom(address, realm, form))['access_token'] ?? '';
    },
    stop: async () => {
      await keycloak.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
