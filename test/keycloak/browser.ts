import { createHash, randomBytes } from 'node:crypto';
import { tokensFrom } from './requests.js';

/** Of everybody in these tests. */
export const password = 'Salasana-on-pitkä-1';

export interface SignIn {
  readonly client: string;
  readonly redirectUri: string;
  /** What is sent along to prove who asked; none is what an old client would send. */
  readonly challenge?: Record<string, string>;
  readonly verifier?: string;
  /** By default where the people of these tests are. */
  readonly realm?: string;
  readonly password?: string;
}

export const theConsole: SignIn = { client: 'console', redirectUri: 'http://127.0.0.1:4173/console/callback' };

/** The console in which Keycloak's first administrator works. */
export const adminConsole = (address: string, password: string): SignIn => ({
  ...{ client: 'security-admin-console', redirectUri: `${address}/admin/master/console/` },
  ...{ realm: 'master', password },
});

/** The console in which a municipality's security team works. */
export const securityConsole = (address: string): SignIn => ({
  client: 'security-admin-console',
  redirectUri: `${address}/admin/nelikentta/console/`,
});

/** Signs a person in as a browser does: the login page, its form, the code of the redirect, the tokens. */
export async function signIn(address: string, username: string, how: SignIn = theConsole): Promise<Record<string, string>> {
  const verifier = randomBytes(32).toString('base64url');
  const code = await codeFor(address, username, { challenge: challengeOf(verifier), ...how });
  const { client: client_id, redirectUri: redirect_uri } = how;
  const form = { grant_type: 'authorization_code', client_id, redirect_uri, code, code_verifier: how.verifier ?? verifier };
  return tokensFrom(address, how.realm ?? 'nelikentta', form);
}

const challengeOf = (verifier: string) => ({
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
});

async function codeFor(address: string, username: string, how: SignIn): Promise<string> {
  const { client, redirectUri, challenge, realm = 'nelikentta' } = how;
  const query = new URLSearchParams({
    ...{ response_type: 'code', client_id: client, redirect_uri: redirectUri, scope: 'openid', state: 'x', ...challenge },
  });
  const page = await fetch(`${address}/realms/${realm}/protocol/openid-connect/auth?${query.toString()}`, {
    redirect: 'manual',
  });
  const refused = page.headers.get('location');
  if (refused !== null) throw new Error(new URL(refused).searchParams.get('error_description') ?? refused);
  const action = /action="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&');
  if (action === undefined) throw new Error('There is no form to sign in with.');
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const answer = await fetch(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ username, password: how.password ?? password }),
  });
  const code = new URL(answer.headers.get('location') ?? 'http://none').searchParams.get('code');
  if (code === null)
    throw new Error(`The sign-in of ${username} was refused (${answer.status}): ${wordsOf(await answer.text())}`);
  return code;
}

/** What a page says to whoever reads it, in short. */
const wordsOf = (page: string): string =>
  page
    .replaceAll(/<(script|style)[^]*?<\/\1>|<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
