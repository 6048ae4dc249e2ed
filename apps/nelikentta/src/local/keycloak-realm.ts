import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { municipalities } from '@nelikentta/framework';
import type { Keycloak } from '@nelikentta/toolbox';
import { z } from 'zod';

const applyProgram = fileURLToPath(new URL('../../../../deploy/keycloak/apply.mjs', import.meta.url));

/** The departmental system that the main job is: it loads a city and asks what came of it. */
export const mainJobClient = 'main-job';
const does = [
  ...['sends-customers', 'sends-encounters', 'sends-feedback', 'sends-needings', 'sends-catalogue', 'sends-costs'],
  ...['sends-observations', 'keeps-catalogue', 'keeps-competences', 'sets-targets', 'approves-observations'],
  ...['reads-segments', 'reads-measures', 'operates-messages'],
];

/** Brings the realm to what deploy/keycloak declares, by the command that an operator uses; gives the main job's secret. */
export async function applyRealm(keycloak: Keycloak, folder: string, address: string, municipality: string): Promise<string> {
  const installation = {
    console: [address],
    municipalities: [{ code: municipality, name: municipalities.get(municipality)?.names.fi ?? municipality }],
    systems: [{ clientId: mainJobClient, name: 'Nelikenttä', municipality, unit: 'city-office', does }],
  };
  const file = join(folder, 'installation.json');
  await writeFile(file, `${JSON.stringify(installation, null, 2)}\n`);
  const { username, password } = keycloak.administrator;
  const commandLine = [applyProgram, '--server', keycloak.address, '--installation', file, '--yes'];
  await promisify(execFile)(process.execPath, commandLine, {
    env: { KEYCLOAK_ADMIN_USERNAME: username, KEYCLOAK_ADMIN_PASSWORD: password },
  });
  return secretOf(keycloak, mainJobClient);
}

/** Keycloak makes the secret of a client and keeps it. */
async function secretOf({ address, administrator }: Keycloak, client: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...administrator });
  const signedIn = await asked(`${address}/realms/master/protocol/openid-connect/token`, { method: 'POST', body: form });
  const { access_token: token } = z.object({ access_token: z.string() }).parse(signedIn);
  const headers = { authorization: `Bearer ${token}` };
  const clients = `${address}/admin/realms/nelikentta/clients`;
  const [found] = z.tuple([z.object({ id: z.string() })]).parse(await asked(`${clients}?clientId=${client}`, { headers }));
  return z.object({ value: z.string() }).parse(await asked(`${clients}/${found.id}/client-secret`, { headers })).value;
}

async function asked(url: string, request: RequestInit): Promise<unknown> {
  const answer = await fetch(url, request);
  if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} to ${url}.`);
  return answer.json();
}
