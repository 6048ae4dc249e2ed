import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KeyLoader } from '@nelikentta/auth';
import { Clock } from '@nelikentta/persistence';
import { importJWK, type JSONWebKeySet, SignJWT } from 'jose';
import { accessTokenClaims } from './claims.js';
import { answerLogin } from './login.js';
import type { Person } from './people.js';
import { openIdProvider } from './provider.js';
import { type Secrets, secretsIn } from './secrets.js';
import { answerUserInfo } from './user-info.js';

export interface DevelopmentIssuerOptions {
  /** Scheme, host and port under which it is reached: `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** Default `nelikentta`. */
  readonly realm?: string;
  /** Keeps the signing key and the systems' secret, so that tokens stay good over restarts. */
  readonly folder: string;
  readonly people: readonly Person[];
  /** Departmental systems: their user name is the client id. */
  readonly systems: readonly Person[];
  /** `NODE_ENV`; an installation in production has a real identity provider. */
  readonly environment: string | undefined;
  readonly clock?: Clock;
}

export interface DevelopmentIssuer {
  /** As it stands in `iss`: `<origin>/realms/<realm>`. */
  readonly issuer: string;
  /** Requests whose path begins with this are for `handle`. */
  readonly path: string;
  readonly clientSecret: string;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** An access token as the token endpoint would give it. Seconds: 12 hours unless told. */
  tokenFor(bearer: Person, seconds?: number): Promise<string>;
  /** The public keys, for verifiers in the same process. */
  readonly loadKeys: KeyLoader;
}

/**
 * An identity provider in the shape of a Keycloak realm, for development: client credentials for departmental systems, authorization code
 * with PKCE for the console, and a sign-in without passwords. Throws in production.
 */
export async function createDevelopmentIssuer(options: DevelopmentIssuerOptions): Promise<DevelopmentIssuer> {
  if (options.environment === 'production')
    throw new Error(
      'The development issuer lets anybody in and does not start in production. Configure the address of the identity provider.',
    );
  const { origin, realm = 'nelikentta', clock = new Clock(), systems } = options;
  const secrets = await secretsIn(options.folder);
  const path = `/realms/${realm}`;
  const issuer = `${origin}${path}`;
  const people = new Map(options.people.map((person) => [person.username, person]));
  const provider = openIdProvider({ issuer, origin, clock, secrets, people, systems });
  const openId = provider.callback();
  const keys = publicKeys(secrets);
  return {
    issuer,
    path,
    clientSecret: secrets.clientSecret,
    handle: (request, response) => {
      const place = (request.url ?? '').slice(path.length).split('?')[0] ?? '';
      if (place.startsWith('/login/')) void answerLogin(provider, people, request, response);
      else if (place === '/protocol/openid-connect/userinfo') void answerUserInfo({ issuer, keys }, request, response);
      else void openId(Object.assign(request, mounted(request, path)), response);
    },
    tokenFor: (bearer, seconds = 43_200) => signedToken(secrets, issuer, bearer, { seconds, clock }),
    loadKeys: () => Promise.resolve(keys),
  };
}

/** The provider finds its mounting place by comparing the two addresses. */
const mounted = ({ url = '' }: IncomingMessage, path: string) => ({ originalUrl: url, url: url.slice(path.length) || '/' });

async function signedToken(
  { signingKey }: Secrets,
  issuer: string,
  bearer: Person,
  { seconds, clock }: { seconds: number; clock: Clock },
) {
  const now = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT(accessTokenClaims(bearer, 'nelikentta') as Record<string, unknown>)
    .setProtectedHeader({ alg: 'RS256', kid: signingKey.kid, typ: 'at+jwt' })
    .setIssuer(issuer)
    .setSubject(bearer.username)
    .setJti(crypto.randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(await importJWK(signingKey, 'RS256'));
}

function publicKeys({ signingKey: { kty, kid, alg, use, n, e } }: Secrets): JSONWebKeySet {
  return { keys: [{ kty, kid, alg, use, n, e } as JSONWebKeySet['keys'][number]] };
}
