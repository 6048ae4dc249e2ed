import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { IdentityProvider } from './identity-provider.js';

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

/**
 * Somebody who holds one of the realm's own signing keys, so that what is refused is refused for what it says and not for its signature.
 */
export async function forgerIn(provider: IdentityProvider) {
  const { kid, privateKey } = await plantedKey(provider);
  const text = (header: object, claims: object) => `${encoded({ typ: 'JWT', kid, ...header })}.${encoded(claims)}`;
  const now = Math.floor(Date.now() / 1000);
  const sound = {
    ...{
      iss: provider.issuer,
      aud: 'customer-registry',
      sub: 'forged',
      typ: 'Bearer',
      azp: 'console',
      iat: now,
      exp: now + 300,
    },
    ...{ municipality: ['049'], resource_access: { 'customer-registry': { roles: ['import:read'] } } },
  };
  return {
    /** A token as the realm itself would sign it; `claims` replaces what a sound one would say. */
    signed: (claims: object = {}): string => {
      const unsigned = text({ alg: 'RS256' }, { ...sound, ...claims });
      return `${unsigned}.${sign('sha256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
    },
    unsigned: (): string => `${text({ alg: 'none' }, sound)}.`,
    /** The public key, which everybody knows, taken for a shared secret. */
    signedWithPublicKey: (): string => {
      const unsigned = text({ alg: 'HS256' }, sound);
      const secret = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' });
      return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
    },
  };
}

/** Gives the realm a key whose private part we know; it is published with the others, and signs nothing by itself. */
async function plantedKey(provider: IdentityProvider): Promise<Key> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const before = await kidsOf(provider);
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  await addKey(provider, 'rsa', { privateKey: [pem], priority: ['-1'], algorithm: ['RS256'] });
  const kid = (await kidsOf(provider)).find((each) => !before.includes(each));
  if (kid === undefined) throw new Error('The realm did not publish the planted key.');
  return { kid, privateKey };
}

/** From now on the realm signs with a new key. */
export const rotateKey = (provider: IdentityProvider): Promise<void> =>
  addKey(provider, 'rsa-generated', { priority: ['200'], algorithm: ['RS256'], keySize: ['2048'] });

async function addKey({ administer }: IdentityProvider, providerId: string, config: object): Promise<void> {
  const { id } = await administer('GET', '');
  const part = { name: `${providerId} of a test`, providerId, providerType: 'org.keycloak.keys.KeyProvider', parentId: id };
  await administer('POST', '/components', { ...part, config: { active: ['true'], enabled: ['true'], ...config } });
}

async function kidsOf({ issuer }: IdentityProvider): Promise<string[]> {
  const { keys } = (await (await fetch(`${issuer}/protocol/openid-connect/certs`)).json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
}

/** The token with another municipality written into it, under the signature that it had. */
export function claimingHelsinki(token: string): string {
  const [header, , signature] = token.split('.');
  return [header, encoded({ ...decodeJwt(token), municipality: ['091'] }), signature].join('.');
}
