import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '@nelikentta/persistence';
import { createHmac } from 'node:crypto';
import { exportJWK, exportPKCS8, exportSPKI, generateKeyPair, importPKCS8, type JWK, SignJWT } from 'jose';
import { TokenVerifier } from './token-verifier.js';

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

const issuer = 'https://identity.example/realms/nelikentta';

let clock: Clock & { at: number };
let rsa: Pair;
let ec: Pair;
let published: JWK[];
let loads: number;
let down: boolean;
let verifier: TokenVerifier;

const jwkOf = async (pair: Pair, kid: string, alg: string): Promise<JWK> => ({
  ...(await exportJWK(pair.publicKey)),
  kid,
  alg,
  use: 'sig',
});

beforeAll(async () => {
  rsa = await generateKeyPair('RS256', { extractable: true });
  ec = await generateKeyPair('ES256');
});
beforeEach(async () => {
  clock = Object.assign(new Clock(), { at: Date.now() });
  clock.now = () => new Date(clock.at);
  published = [await jwkOf(rsa, 'first', 'RS256'), await jwkOf(ec, 'curve', 'ES256')];
  loads = 0;
  down = false;
  verifier = new TokenVerifier(options());
});

const options = () => ({ issuer, audience: 'customer-registry', loadKeys, clock });
const loadKeys = async () => {
  loads += 1;
  if (down) throw new Error('connection refused');
  return { keys: published };
};

const seconds = () => Math.floor(clock.at / 1000);
const sound = () => ({
  iss: issuer,
  aud: ['customer-registry', 'segmentation'],
  sub: 'aino',
  exp: seconds() + 300,
  typ: 'Bearer',
  preferred_username: 'aino.k',
  municipality: '049',
  unit: 'library',
  resource_access: { 'customer-registry': { roles: ['customer:read'] }, segmentation: { roles: ['segment:manage'] } },
});
const without = (claim: keyof ReturnType<typeof sound>) => ({ ...sound(), [claim]: undefined });

const signed = (claims: object, { key = rsa.privateKey, header = {} }: { key?: Pair['privateKey']; header?: object } = {}) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'first', typ: 'JWT', ...header }).sign(key);
const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

const refused = { code: 'unauthenticated', message: 'Send a valid access token for this service in the header Authorization.' };
const expectRefused = (token: string) => expect(verifier.verify(token)).rejects.toMatchObject(refused);

describe('A sound token', () => {
  it('stands for its actor, with the roles of this service alone', async () => {
    expect(await verifier.verify(await signed(sound()))).toEqual({
      subject: 'aino',
      name: 'aino.k',
      municipality: '049',
      unit: 'library',
      permissions: new Set(['customer:read']),
    });
  });

  it('may name its audience as one text and be an access token by RFC 9068', async () => {
    const token = await signed({ ...sound(), aud: 'customer-registry' }, { header: { typ: 'at+jwt' } });
    expect((await verifier.verify(token)).subject).toBe('aino');
  });

  it('may bring municipality and unit as the lists that groups give; several units are none in particular', async () => {
    const listed = await verifier.verify(await signed({ ...sound(), municipality: ['049'], unit: ['library'] }));
    expect(listed).toMatchObject({ municipality: '049', unit: 'library' });
    expect(await verifier.verify(await signed({ ...sound(), unit: ['library', 'museum'] }))).not.toHaveProperty('unit');
  });

  it('has its permissions from the configured client, when that is not named as the audience is', async () => {
    const named = new TokenVerifier({ ...options(), client: 'segmentation' });
    expect((await named.verify(await signed(sound()))).permissions).toEqual(new Set(['segment:manage']));
  });

  it('gives no permission when it carries no role of this service', async () => {
    expect((await verifier.verify(await signed(without('resource_access')))).permissions.size).toBe(0);
    const elsewhere = { ...sound(), resource_access: { segmentation: { roles: ['customer:read'] } } };
    expect((await verifier.verify(await signed(elsewhere))).permissions.size).toBe(0);
  });
});

describe('Refused, always in the same words, is', () => {
  const wrongClaims: [string, () => object][] = [
    ['an expired token', () => ({ ...sound(), exp: seconds() - 1 })],
    ['a token without expiry', () => without('exp')],
    ['a token that is not valid yet', () => ({ ...sound(), nbf: seconds() + 60 })],
    ['a token of another issuer', () => ({ ...sound(), iss: 'https://identity.example/realms/other' })],
    ['a token without issuer', () => without('iss')],
    ['a token for another service', () => ({ ...sound(), aud: ['segmentation'] })],
    ['a token without audience', () => without('aud')],
    ['an ID token', () => ({ ...sound(), typ: 'ID' })],
    ['a refresh token', () => ({ ...sound(), typ: 'Refresh' })],
    ['a token that does not say what it is', () => without('typ')],
    ['a token bound to its sender', () => ({ ...sound(), cnf: { jkt: 'x' } })],
    ['a token without subject', () => without('sub')],
    ['a token without municipality', () => without('municipality')],
    ['a token of a municipality that is no code', () => ({ ...sound(), municipality: '49' })],
    ['a token of two municipalities at once', () => ({ ...sound(), municipality: ['049', '091'] })],
  ];
  it.each(wrongClaims)('%s', async (_, claims) => {
    await expectRefused(await signed(claims()));
  });

  it.each(['', 'x', 'a.b.c', '..', `${'x'.repeat(20_000)}.y.z`])('what is no token: %.20s', async (text) => {
    await expectRefused(text);
  });

  it('a token without signature', async () => {
    await expectRefused(`${encoded({ alg: 'none', kid: 'first' })}.${encoded(sound())}.`);
  });

  it('a token signed by HS256 with the public key as its secret', async () => {
    const text = `${encoded({ alg: 'HS256', kid: 'first', typ: 'JWT' })}.${encoded(sound())}`;
    await expectRefused(
      `${text}.${createHmac('sha256', await exportSPKI(rsa.publicKey))
        .update(text)
        .digest('base64url')}`,
    );
  });

  it('a token signed by another algorithm than the one agreed on', async () => {
    const key = await importPKCS8(await exportPKCS8(rsa.privateKey), 'PS256');
    await expectRefused(await signed(sound(), { key, header: { alg: 'PS256' } }));
    await expectRefused(await signed(sound(), { key: ec.privateKey, header: { alg: 'ES256', kid: 'curve' } }));
  });

  it('a token signed by a stranger under a known key id, and one whose claims were changed', async () => {
    const stranger = await generateKeyPair('RS256');
    await expectRefused(await signed(sound(), { key: stranger.privateKey }));
    const [head, , signature] = (await signed(sound())).split('.');
    await expectRefused(`${head!}.${encoded({ ...sound(), municipality: '091' })}.${signature!}`);
  });

  it('a token of a kind meant for something else', async () => {
    await expectRefused(await signed(sound(), { header: { typ: 'logout+jwt' } }));
  });
});

describe('The keys', () => {
  it('are fetched once for many tokens that arrive together', async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map((n) => signed({ ...sound(), jti: String(n) })));
    await Promise.all(tokens.map((token) => verifier.verify(token)));
    expect(loads).toBe(1);
  });

  it('may rotate while in use: the new one counts at once, the old one until it is withdrawn', async () => {
    const old = await signed(sound());
    await verifier.verify(old);
    const next = await generateKeyPair('RS256');
    published = [...published, await jwkOf(next, 'second', 'RS256')];
    clock.at += 3_000;
    const renewed = await signed(sound(), { key: next.privateKey, header: { kid: 'second' } });
    expect((await verifier.verify(renewed)).subject).toBe('aino');
    expect((await verifier.verify(old)).subject).toBe('aino');

    published = published.filter(({ kid }) => kid !== 'first');
    clock.at += 61_000;
    await verifier.verify(renewed);
    await new Promise((resolve) => setImmediate(resolve));
    await expectRefused(old);
  });

  it('go on counting while the provider is down', async () => {
    await verifier.verify(await signed(sound()));
    down = true;
    clock.at += 61_000;
    expect((await verifier.verify(await signed(sound()))).subject).toBe('aino');
    await expectRefused(await signed(sound(), { header: { kid: 'invented' } }));
  });

  it('that were never had make the service unavailable rather than the token wrong, and are asked for ever more rarely', async () => {
    down = true;
    const attempt = async () => verifier.verify(await signed(sound()));
    for (let asked = 0; asked < 3; asked += 1) await expect(attempt()).rejects.toMatchObject({ code: 'service-unavailable' });
    expect(loads).toBe(1);
    down = false;
    clock.at += 2_000;
    expect((await attempt()).subject).toBe('aino');
  });

  it('are not fetched again and again for invented key ids', async () => {
    await verifier.verify(await signed(sound()));
    await Promise.all(['a', 'b', 'c', 'd'].map(async (kid) => expectRefused(await signed(sound(), { header: { kid } }))));
    expect(loads).toBe(2);
  });

  it('are waited for when a new one comes just after a fetch, and when it comes during one', async () => {
    const next = await generateKeyPair('RS256');
    const renewed = await signed(sound(), { key: next.privateKey, header: { kid: 'second' } });
    await verifier.verify(await signed(sound()));
    const invented = expectRefused(await signed(sound(), { header: { kid: 'invented' } }));
    published = [...published, await jwkOf(next, 'second', 'RS256')];
    expect((await verifier.verify(renewed)).subject).toBe('aino');
    await invented;
  });
});

describe('A verifier', () => {
  it('is configured with the address of a realm, or not at all', () => {
    expect(() => new TokenVerifier({ ...options(), issuer: 'https://identity.example' })).toThrow(
      /address of a Keycloak realm/,
    );
  });
});

describe('A verified token', () => {
  it('is not verified again, and no longer accepted once it has expired', async () => {
    const token = await signed(sound());
    const actor = await verifier.verify(token);
    expect(await verifier.verify(token)).toBe(actor);
    clock.at += 300_000;
    await expectRefused(token);
  });
});
