import { join } from 'node:path';
import { type Found, type Keycloak, lacking, obtain, startKeycloak } from '@nelikentta/toolbox';
import type { Undo } from '../platform/platform.js';
import type { Issuer, IssuerChoice, IssuerGround } from './issuer.js';
import { kept } from './kept.js';
import { applyRealm, mainJobClient } from './keycloak-realm.js';
import { MissingServerError } from './missing-server-error.js';
import { proxyTo } from './reverse-proxy.js';
import { systemTokens } from './system-tokens.js';

/** As the realm declares: `accessTokenLifespan`. */
const tokenSeconds = 300;

/** A real Keycloak behind the one address, with the realm of deploy/keycloak; what it keeps is in the data folder. */
export const keycloakIssuer: IssuerChoice = async (say) => {
  const tool = await keycloakOrSay(say);
  return (ground, undo) => startKeycloakIssuer(tool, ground, undo);
};

async function startKeycloakIssuer(tool: Found, { address, options, secrets, say }: IssuerGround, undo: Undo): Promise<Issuer> {
  const folder = join(options.folder.path, 'keycloak');
  const start = (before?: Keycloak) =>
    startKeycloak({ tool, folder, hostname: address, password: secrets.keycloakPassword, port: before?.port });
  const keycloak = await kept('Keycloak', start, say, undo);
  const secret = await applyRealm(keycloak, folder, address, options.municipality);
  const door = proxyTo(keycloak.port);
  return {
    doors: new Map(['realms', 'admin', 'resources'].map((part) => [part, door])),
    token: systemTokens(`${keycloak.address}/realms/nelikentta`, mainJobClient, secret),
    tokenSeconds,
    administration: {
      address: `${address}/admin/`,
      user: keycloak.administrator.username,
      file: options.folder.secretsFile,
    },
  };
}

async function keycloakOrSay(say: (line: string) => void): Promise<Found> {
  const tool = await obtain('keycloak', say);
  if (tool !== undefined) return tool;
  const without = 'To do without it: npm run start:local -- --issuer development';
  const needed = await lacking('keycloak');
  throw new MissingServerError(
    needed === undefined
      ? `There is no Keycloak, and it could not be obtained: that takes Maven (mvn) and a network. ${without}`
      : `Keycloak runs on Java 17 or newer, and there is no ${needed} on the PATH. ${without}`,
  );
}
