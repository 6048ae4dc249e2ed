import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remoteKeys, TokenVerifier } from '@nelikentta/auth';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { createDevelopmentIssuer, type DevelopmentIssuer, type Person, seededPeople } from './index.js';

const permissions = {
  'customer-registry': ['customer:read', 'customer:identify', 'messages:operate'],
  steering: ['target:read', 'target:decide'],
};
const people = seededPeople('049', permissions);
const system: Person = {
  username: 'library-system',
  name: 'Library system',
  municipality: '049',
  permissions: { 'customer-registry': ['customer:read'] },
};

let folder: string;
let server: Server;
let origin: string;
let issuer: DevelopmentIssuer;

const options = () => ({ origin, folder, people, systems: [system], environment: 'test' });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'development-issuer-'));
  server = createServer((request, response) => {
    issuer.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  issuer = await createDevelopmentIssuer(options());
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const endpoint = (name: string) => `${issuer.issuer}/protocol/openid-connect/${name}`;
const verifierFor = (service: string) =>
  new TokenVerifier({ issuer: issuer.issuer, audience: service, loadKeys: remoteKeys(endpoint('certs')) });

async function tokens(form: Record<string, string>): Promise<Record<string, string>> {
  const answer = await fetch(endpoint('token'), { method: 'POST', body: new URLSearchParams(form) });
  return (await answer.json()) as Record<string, string>;
}

const systemToken = () =>
  tokens({ grant_type: 'client_credentials', client_id: system.username, client_secret: issuer.clientSecret });

/** A browser that keeps cookies and follows no redirect by itself. */
function browser() {
  const cookies = new Map<string, string>();
  return async (url: string, form?: Record<string, string>) => {
    const answer = await fetch(new URL(url, origin), {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
}

const redirectUri = 'http://127.0.0.1:4999/console/callback';

async function signIn(username: string): Promise<{ code: string; verifier: string }> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const visit = browser();
  const query = new URLSearchParams({
    client_id: 'console',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile',
    state: 's',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const login = (await visit(`${endpoint('auth')}?${query.toString()}`)).headers.get('location')!;
  expect(await (await visit(login)).text()).toContain(`value="${username}"`);
  let next = await visit(login, { username });
  while (!next.headers.get('location')!.startsWith(redirectUri)) next = await visit(next.headers.get('location')!);
  return { code: new URL(next.headers.get('location')!).searchParams.get('code')!, verifier };
}

describe('The development issuer', () => {
  it('describes itself where and as a Keycloak realm does', async () => {
    const discovery = (await (await fetch(`${origin}/realms/nelikentta/.well-known/openid-configuration`)).json()) as object;
    expect(discovery).toMatchObject({
      issuer: `${origin}/realms/nelikentta`,
      authorization_endpoint: endpoint('auth'),
      token_endpoint: endpoint('token'),
      jwks_uri: endpoint('certs'),
      end_session_endpoint: endpoint('logout'),
      userinfo_endpoint: endpoint('userinfo'),
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('gives a departmental system a token that its service accepts and no other', async () => {
    const { access_token: token = '' } = await systemToken();
    expect(decodeJwt(token)).toMatchObject({
      typ: 'Bearer',
      azp: 'library-system',
      aud: 'customer-registry',
      municipality: '049',
    });
    const actor = await verifierFor('customer-registry').verify(token);
    expect(actor).toMatchObject({ subject: 'library-system', municipality: '049', permissions: new Set(['customer:read']) });
    await expect(verifierFor('steering').verify(token)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('refuses a system with another secret', async () => {
    const answer = await tokens({ grant_type: 'client_credentials', client_id: system.username, client_secret: 'guessed' });
    expect(answer).toMatchObject({ error: 'invalid_client' });
  });

  it('signs a person in to the console with PKCE, and its ID token is no access token', async () => {
    const { code, verifier } = await signIn('adviser');
    const form = { grant_type: 'authorization_code', client_id: 'console', code, redirect_uri: redirectUri };
    const { access_token: access = '', id_token: id = '' } = await tokens({ ...form, code_verifier: verifier });
    const registry = verifierFor('customer-registry');
    expect(await registry.verify(access)).toMatchObject({
      name: 'Nelli Neuvoja',
      unit: 'customer-service',
      permissions: new Set(['customer:read']),
    });
    await expect(registry.verify(id)).rejects.toMatchObject({ code: 'unauthenticated' });
    expect(decodeJwt(id)).toMatchObject({ typ: 'ID', aud: 'console', preferred_username: 'adviser' });
    const told = await fetch(endpoint('userinfo'), { headers: { authorization: `Bearer ${access}` } });
    expect(await told.json()).toMatchObject({ sub: 'adviser', municipality: '049' });
    expect((await fetch(endpoint('userinfo'))).status).toBe(401);
    expect(await tokens({ ...form, code_verifier: verifier })).toMatchObject({ error: 'invalid_grant' });
  });

  it('refuses a code without the verifier that was promised, and a request that promises none', async () => {
    const { code } = await signIn('adviser');
    const form = { grant_type: 'authorization_code', client_id: 'console', code, redirect_uri: redirectUri };
    expect(await tokens({ ...form, code_verifier: 'x'.repeat(43) })).toMatchObject({ error: 'invalid_grant' });
    const bare = new URLSearchParams({
      client_id: 'console',
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid',
    });
    const answer = await fetch(`${endpoint('auth')}?${bare.toString()}`, { redirect: 'manual' });
    expect(answer.headers.get('location')).toContain('error=invalid_request');
  });

  it('issues to the process itself the token that its token endpoint would give', async () => {
    const token = await issuer.tokenFor(system);
    const issued = (await systemToken())['access_token']!;
    expect(decodeProtectedHeader(token)).toEqual(decodeProtectedHeader(issued));
    const { exp: _e, iat: _i, jti: _j, azp: _a, ...claims } = decodeJwt(token);
    expect(decodeJwt(issued)).toMatchObject(claims);
  });

  it('keeps its key over a restart, readable by its owner alone', async () => {
    const token = await issuer.tokenFor(system);
    issuer = await createDevelopmentIssuer(options());
    expect((await verifierFor('customer-registry').verify(token)).subject).toBe('library-system');
    expect(statSync(join(folder, 'development-issuer.json')).mode & 0o777).toBe(0o600);
    const { keys } = (await (await fetch(endpoint('certs'))).json()) as { keys: object[] };
    expect(keys).toEqual([expect.not.objectContaining({ d: expect.anything() })]);
  });

  it('does not start in production', async () => {
    await expect(createDevelopmentIssuer({ ...options(), environment: 'production' })).rejects.toThrow(
      /does not start in production/,
    );
  });
});

describe('The seeded people', () => {
  const mayIn = (username: string, service: keyof typeof permissions) =>
    people.find((person) => person.username === username)?.permissions[service];

  it('have different roles: customers are read by those who serve them, identity codes by the administrator alone', () => {
    expect(mayIn('administrator', 'customer-registry')).toEqual(permissions['customer-registry']);
    expect(mayIn('adviser', 'customer-registry')).toEqual(['customer:read']);
    expect(mayIn('manager', 'customer-registry')).toEqual([]);
    expect(mayIn('producer', 'customer-registry')).toEqual([]);
    expect(mayIn('producer', 'steering')).toEqual(['target:read']);
    expect(mayIn('manager', 'steering')).toEqual(['target:read', 'target:decide']);
    expect(mayIn('operator', 'customer-registry')).toEqual(['messages:operate']);
  });
});
