import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { remoteKeys, TokenVerifier } from '@nelikentta/auth';
import { customerRegistry } from '@nelikentta/customer-registry';
import { type Slice, startSlice } from '@nelikentta/testing';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describeWith } from '../toolbox/describe-with.js';
import { securityConsole, signIn, theConsole } from './browser.js';
import { claimingHelsinki, forgerIn, rotateKey } from './forger.js';
import { type IdentityProvider, installation, startIdentityProvider } from './identity-provider.js';
import { idTokenFor, rolesWithoutMunicipality, told } from './mistakes.js';
import { plantDifferences } from './planted-differences.js';
import { administration } from './requests.js';

const people: [string, ...string[]][] = [
  ['official', '/049/staff', '/049/operative', '/049/units/library'],
  ['steward', '/049/staff', '/049/registry-steward'],
  ['operator', '/049/staff', '/049/operator'],
  ['analyst', '/049/staff', '/049/analyst'],
  ['guard', '/049/staff', '/049/security-team'],
  ['newcomer', '/049/staff'],
  ['unplaced'],
];
const imports = '/v1/imports';
const nobody = '/v1/customers/0197a000-0000-7000-8000-000000000001';
const describeKeycloak = await describeWith('keycloak');

let provider: IdentityProvider;
let registry: Slice;
const ids = new Map<string, string>();

const tokensOf = (username: string) => signIn(provider.address, username);
const tokenOf = async (username: string) => (await tokensOf(username))['access_token'] ?? '';
const asking = (token: string, path = imports) => registry.bearing(token).get(path);
const statusOf = async (token: string, path = imports) => (await asking(token, path)).status;

describeKeycloak('On a real Keycloak', () => {
  beforeAll(async () => {
    provider = await startIdentityProvider();
    const applied = await provider.apply(installation, '--yes');
    expect(applied).toMatchObject({ code: 0, said: expect.stringContaining('+ group /049/operative') });
    const loadKeys = remoteKeys(`${provider.issuer}/protocol/openid-connect/certs`);
    const verifier = new TokenVerifier({ issuer: provider.issuer, audience: 'customer-registry', loadKeys });
    const key = randomBytes(32).toString('base64');
    registry = await startSlice(customerRegistry, {
      verifier,
      settings: { identityCodeKeys: `test:${key}`, identityCodeIndexKey: key },
    });
    for (const [person, ...groups] of people) ids.set(person, await provider.addPerson(person, ...groups));
  }, 420_000);
  afterAll(async () => {
    await registry.stop();
    await provider.stop();
  });

  describe('comes in', () => {
    it('an official, by code and PKCE: for exactly the services of the roles, with municipality and unit from the groups', async () => {
      const token = await tokenOf('official');
      expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
      const claims = decodeJwt(token);
      expect(claims).toMatchObject({ azp: 'console', municipality: ['049'], unit: ['library'] });
      const services = ['customer-registry', 'segmentation', 'service-catalogue'];
      expect([claims.aud].flat().sort()).toEqual(services);
      expect(Object.keys(claims['resource_access'] as object).sort()).toEqual(services);
      expect(claims).not.toHaveProperty('realm_access');
      expect([await statusOf(token, nobody), await statusOf(token)]).toEqual([404, 403]);
    });

    it('a departmental system, by client credentials: for what it was given and nothing else', async () => {
      const token = await provider.systemToken('daycare-system');
      expect(decodeJwt(token)).toMatchObject({
        aud: 'customer-registry',
        municipality: ['049'],
        unit: 'early-education',
        resource_access: { 'customer-registry': { roles: expect.arrayContaining(['customer:import', 'import:read']) } },
      });
      expect([await statusOf(token), await statusOf(token, nobody)]).toEqual([200, 403]);
    });

    it('an operator: to the messages that wait, and to no customer', async () => {
      const token = await tokenOf('operator');
      expect([await statusOf(token, '/v1/parked-messages'), await statusOf(token, nobody)]).toEqual([200, 403]);
    });

    it('nobody without PKCE, with a plain challenge, or with another verifier', async () => {
      const verifier = randomBytes(32).toString('base64url');
      const plain = { code_challenge: verifier, code_challenge_method: 'plain' };
      await expect(signIn(provider.address, 'official', { ...theConsole, challenge: {} })).rejects.toThrow(/code.challenge/i);
      await expect(signIn(provider.address, 'official', { ...theConsole, challenge: plain })).rejects.toThrow(
        /code.challenge/i,
      );
      const other = await signIn(provider.address, 'official', { ...theConsole, verifier });
      expect(other).toMatchObject({ error: 'invalid_grant' });
    });
  });

  describe('is refused, in the same words as any other', () => {
    let refused: object;
    let forger: Awaited<ReturnType<typeof forgerIn>>;
    beforeAll(async () => {
      const answer = await registry.anonymous.get(imports);
      expect(answer.status).toBe(401);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      refused = told(answer);
      forger = await forgerIn(provider);
    });

    it('none that is sound, even when signed by the planted key', async () => {
      expect(await statusOf(forger.signed())).toBe(200);
      expect(await statusOf(await tokenOf('steward'))).toBe(200);
    });

    const past = Math.floor(Date.now() / 1000) - 5;
    const tokens: [string, () => string | Promise<string>][] = [
      ['a token for other services', () => tokenOf('analyst')],
      ['a token of another realm', () => provider.systemToken('stranger', 'elsewhere', 'secret-of-a-test')],
      ['an ID token', async () => (await tokensOf('steward'))['id_token']!],
      ['a refresh token', async () => (await tokensOf('steward'))['refresh_token']!],
      ['a token of somebody in no municipality', () => rolesWithoutMunicipality(provider, ids)],
      ['an expired token', () => forger.signed({ exp: past })],
      ['a token that never expires', () => forger.signed({ exp: undefined })],
      ['a token that is not valid yet', () => forger.signed({ nbf: past + 600 })],
      ['a token without signature', () => forger.unsigned()],
      ['a token that takes the public key for a secret', () => forger.signedWithPublicKey()],
      ['a token whose claims were changed', async () => claimingHelsinki(await tokenOf('official'))],
    ];
    it.each(tokens)('%s', async (_, token) => {
      const answer = await asking(await token());
      expect(told(answer)).toEqual(refused);
    });

    it('an ID token whose audience fits', async () => {
      const token = await idTokenFor(provider, 'steward', 'customer-registry');
      expect(decodeJwt(token)).toMatchObject({ typ: 'ID', aud: expect.arrayContaining(['customer-registry']) });
      expect(told(await asking(token))).toEqual(refused);
    });
  });

  describe('is administered: the realm', () => {
    it('is as declared after it was applied, so applying again changes nothing', async () => {
      expect(await provider.apply(installation, '--yes')).toEqual({
        code: 0,
        said: 'The realm nelikentta is as declared: nothing to change.\n',
      });
    });

    it('shows what somebody changed by hand, and is mended when that is agreed to; people stay where they are', async () => {
      await plantDifferences(provider, ids.get('official')!);
      const shown = await provider.apply(installation);
      expect(shown.code).toBe(2);
      expect(shown.said).toContain('~ roles of group /049/operative\n    customer-registry: - customer:identify');
      expect(shown.said).toContain('~ client console\n    directAccessGrantsEnabled: true -> false');
      expect(shown.said).toMatch(/~ attribute of people municipality\n.*permissions\.edit: - user/);
      expect(shown.said).toContain('~ claims of client console\n    generous: ');
      expect(shown.said).toContain('4 differences; nothing was changed.');
      expect((await provider.apply(installation)).said).toBe(shown.said);

      expect(await provider.apply(installation, '--yes')).toMatchObject({ code: 0 });
      expect((await provider.apply(installation)).code).toBe(0);
      const groups = (await provider.administer('GET', `/users/${ids.get('official')!}/groups`)) as { path: string }[];
      expect(groups.map(({ path }) => path).sort()).toEqual([
        '/049/choir',
        '/049/operative',
        '/049/staff',
        '/049/units/library',
      ]);
    });

    it('takes in another municipality by adding its groups, and touches nothing else', async () => {
      const both = { ...installation, municipalities: [...installation.municipalities, { code: '091', name: 'Helsinki' }] };
      const applied = await provider.apply(both, '--yes');
      expect(applied.code).toBe(0);
      const marked = applied.said.split('\n').filter((line) => /^[+~]/.test(line));
      expect(marked.length).toBeGreaterThan(20);
      expect(marked.filter((line) => !/^\+ .*091/.test(line))).toEqual([]);
      expect((await provider.apply(both)).code).toBe(0);
    }, 180_000);

    it('gives nobody the roles of one municipality in another', async () => {
      await provider.addPerson('commuter', '/049/staff', '/091/registry-steward');
      expect(await statusOf(await tokenOf('commuter'))).toBe(401);
    });

    it.each([
      ['municipality', ['091']],
      ['unit', ['museum']],
    ])('lets nobody change the own %s', async (attribute, value) => {
      const redirectUri = `${provider.address}/realms/nelikentta/account/`;
      const { access_token: token = '' } = await signIn(provider.address, 'newcomer', {
        client: 'account-console',
        redirectUri,
      });
      const mine = `${provider.issuer}/account`;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' };
      const profile = (await (await fetch(mine, { headers })).json()) as Record<string, object>;
      const moved = { ...profile, attributes: { ...profile['attributes'], [attribute]: value } };
      const answer = await fetch(mine, { method: 'POST', headers, body: JSON.stringify(moved) });
      expect(answer.status).toBe(400);
      const claims = decodeJwt(await tokenOf('newcomer'));
      expect([claims['municipality'], claims['unit']]).toEqual([['049'], undefined]);
    });

    it('lets a security team move its own people among its groups, and nothing more', async () => {
      const { access_token: token = '' } = await signIn(provider.address, 'guard', securityConsole(provider.address));
      const does = async (method: string, path: string, body?: unknown) =>
        (await administration(provider.address, token, method, path, body)).status;
      const newcomer = `/users/${ids.get('newcomer')!}`;
      const [analyst, team, foreign] = await Promise.all(
        ['/049/analyst', '/049/security-team', '/091/analyst'].map((path) => provider.groupOf(path)),
      );
      expect(await does('PUT', `${newcomer}/groups/${analyst!}`)).toBe(204);
      expect(decodeJwt(await tokenOf('newcomer')).aud).toContain('steering');
      expect(await does('DELETE', `${newcomer}/groups/${analyst!}`)).toBe(204);
      expect(await does('PUT', `${newcomer}/groups/${team!}`)).toBe(403);
      expect(await does('PUT', `${newcomer}/groups/${foreign!}`)).toBe(403);
      expect(await does('PUT', newcomer, { attributes: { municipality: ['091'] } })).toBe(403);
      expect(await does('PUT', `/users/${ids.get('unplaced')!}/groups/${analyst!}`)).toBe(403);
    });
  });

  describe('endures', () => {
    it('a change of keys while requests run: no valid one is refused', async () => {
      const statuses: number[] = [];
      const kids = new Set<string | undefined>();
      const requests = async (rounds: number) => {
        for (let round = 0; round < rounds; round += 1) {
          const fresh = await provider.systemToken('daycare-system');
          kids.add(decodeProtectedHeader(fresh).kid);
          statuses.push(...(await Promise.all([fresh, fresh, fresh].map((token) => statusOf(token)))));
        }
      };
      await requests(3);
      await Promise.all([rotateKey(provider), requests(6)]);
      await requests(6);
      expect(kids.size).toBe(2);
      expect(new Set(statuses)).toEqual(new Set([200]));
    }, 180_000);

    it('Keycloak’s absence: valid tokens go on working, also those not seen before', async () => {
      const [seen, unseen] = [await tokenOf('steward'), await provider.systemToken('daycare-system')];
      expect(await statusOf(seen)).toBe(200);
      await provider.stop();
      await expect(fetch(provider.address)).rejects.toThrow();
      expect([await statusOf(seen), await statusOf(unseen)]).toEqual([200, 200]);
      expect((await registry.bearing('').get('/readyz')).status).toBe(200);
    });
  });
});
