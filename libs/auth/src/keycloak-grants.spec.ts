import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { KeycloakGrants } from './keycloak-grants.js';

const issuer = 'https://identity.example/realms/nelikentta';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = new Map<string, KeyObject>([['first', publicKey]]);
const grants = new KeycloakGrants({ issuer, audience: 'steering', keyOf: async (id) => keys.get(id) });

const now = Math.floor(Date.now() / 1000);
const sound = { iss: issuer, aud: ['segmentation', 'steering'], typ: 'Bearer', iat: now, exp: now + 60 };
const accepts = async (claims: object, kid = 'first') =>
  grants.accepts(
    await new SignJWT({ ...sound, ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid }).sign(privateKey),
  );

describe('Keycloak’s adapter', () => {
  it('accepts a sound access token for the service', async () => {
    expect(await accepts({})).toBe(true);
    expect(await accepts({ aud: 'steering' })).toBe(true);
  });

  it.each([
    ['for another service', { aud: ['segmentation'] }],
    ['of another realm', { iss: 'https://identity.example/realms/other' }],
    ['that is an ID token', { typ: 'ID' }],
    ['that has expired', { exp: now - 1 }],
  ])('refuses one %s', async (_, claims) => {
    expect(await accepts(claims)).toBe(false);
  });

  it('refuses what is no token, and what is signed with a key that the cache does not have, without asking anybody', async () => {
    expect(await grants.accepts('a.b.c')).toBe(false);
    expect(await accepts({}, 'withdrawn')).toBe(false);
  });

  it('would let too much through if it were asked alone, which is why the strict check comes first', async () => {
    expect(await accepts({ exp: undefined })).toBe(true);
    expect(await accepts({ nbf: now + 3_600 })).toBe(true);
  });
});
