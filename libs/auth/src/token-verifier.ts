import { DomainError } from '@nelikentta/framework';
import { Clock } from '@nelikentta/persistence';
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, type ProtectedHeaderParameters } from 'jose';
import type { KeyObject } from 'node:crypto';
import { type Actor, actorOf, type Claims, claimsOf } from './actor.js';
import { algorithm, KeyCache, type KeyLoader } from './key-cache.js';
import { KeycloakGrants } from './keycloak-grants.js';
import { type Verified, VerifiedTokens } from './verified-tokens.js';

export interface TokenVerifierOptions {
  /** The realm's address, exactly as it stands in `iss`. */
  readonly issuer: string;
  /** Must be in `aud`: the service's name. */
  readonly audience: string;
  /** The client whose roles are the permissions. Default: the audience. */
  readonly client?: string | undefined;
  readonly loadKeys: KeyLoader;
  readonly clock?: Clock;
}

const longestToken = 16_384;

/**
 * Turns an access token into the actor it stands for. Accepts only what the issuer signed, for this service, unexpired and meant as an
 * access token, and what Keycloak's adapter accepts too; every refusal is the same `unauthenticated`, which does not help to guess. `service-unavailable` when no key was ever had.
 */
export class TokenVerifier {
  private readonly keys: KeyCache;
  private readonly grants: KeycloakGrants;
  private readonly verified = new VerifiedTokens();
  private readonly clock: Clock;

  constructor(private readonly options: TokenVerifierOptions) {
    this.clock = options.clock ?? new Clock();
    this.keys = new KeyCache(options.loadKeys, this.clock);
    const { issuer, audience } = options;
    this.grants = new KeycloakGrants({ issuer, audience, keyOf: (id) => this.keys.key(id) });
  }

  async verify(token: string): Promise<Actor> {
    const known = this.verified.get(token, this.clock.now().getTime(), this.keys.generation);
    if (known) {
      this.keys.refresh();
      return known;
    }
    const verified = await this.verifyAnew(token);
    this.verified.put(token, verified);
    return verified.actor;
  }

  private async verifyAnew(token: string): Promise<Verified> {
    const header = token.length > longestToken ? undefined : headerOf(token);
    if (header?.kid === undefined || header.alg !== algorithm) throw refusal();
    const key = await this.keys.key(header.kid).catch((cause: unknown) => {
      throw Object.assign(new DomainError('service-unavailable', 'The identity provider does not answer just now.'), { cause });
    });
    const { generation } = this.keys;
    if (!key) throw refusal();
    const claims = claimsOf(await this.checked(token, key));
    if (!claims || !isAccessToken(header, claims) || !(await this.grants.accepts(token))) throw refusal();
    const { client = this.options.audience } = this.options;
    return { actor: actorOf(claims, client), expiresAtMs: claims.exp * 1000, generation };
  }

  private async checked(token: string, key: KeyObject): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: [algorithm],
        issuer: this.options.issuer,
        audience: this.options.audience,
        requiredClaims: ['exp', 'sub'],
        currentDate: this.clock.now(),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refusal();
      throw error;
    }
  }
}

const refusal = () =>
  new DomainError('unauthenticated', 'Send a valid access token for this service in the header Authorization.');

function headerOf(token: string): ProtectedHeaderParameters | undefined {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
}

/** An ID, refresh or logout token is signed by the same keys: header and payload must say that this is none. */
const isAccessToken = ({ typ = 'JWT' }: ProtectedHeaderParameters, claims: Claims): boolean =>
  ['jwt', 'at+jwt'].includes(typ.toLowerCase()) && claims.typ === 'Bearer';
