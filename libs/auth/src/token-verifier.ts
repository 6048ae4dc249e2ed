import { DomainError } from '@nelikentta/framework';
import { Clock } from '@nelikentta/persistence';
import {
  type CryptoKey,
  decodeProtectedHeader,
  errors,
  type JWTVerifyResult,
  jwtVerify,
  type ProtectedHeaderParameters,
} from 'jose';
import { type Actor, actorOf, type Claims, claimsOf } from './actor.js';
import { algorithms, KeyCache, type KeyLoader } from './key-cache.js';
import { type Verified, VerifiedTokens } from './verified-tokens.js';

export interface TokenVerifierOptions {
  /** Exactly as it stands in `iss`. */
  readonly issuer: string;
  /** The service's name: must be in `aud`, and its client roles are the permissions. */
  readonly audience: string;
  readonly loadKeys: KeyLoader;
  readonly clock?: Clock;
}

const longestToken = 16_384;

/**
 * Turns an access token into the actor it stands for. Accepts only what the issuer signed, for this service, unexpired and meant as an
 * access token; every refusal is the same `unauthenticated`, which does not help to guess. `service-unavailable` when no key was ever had.
 */
export class TokenVerifier {
  private readonly keys: KeyCache;
  private readonly verified = new VerifiedTokens();
  private readonly clock: Clock;

  constructor(private readonly options: TokenVerifierOptions) {
    this.clock = options.clock ?? new Clock();
    this.keys = new KeyCache(options.loadKeys, this.clock);
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
    if (header?.kid === undefined || header.alg === undefined) throw refusal();
    const key = await this.keys.key(header.kid, header.alg).catch((cause: unknown) => {
      throw Object.assign(new DomainError('service-unavailable', 'The identity provider does not answer just now.'), { cause });
    });
    const { generation } = this.keys;
    if (!key) throw refusal();
    const { payload } = await this.checked(token, key);
    const claims = claimsOf(payload);
    if (!claims || !isAccessToken(header, claims)) throw refusal();
    return { actor: actorOf(claims, this.options.audience), expiresAtMs: claims.exp * 1000, generation };
  }

  private async checked(token: string, key: CryptoKey | Uint8Array): Promise<JWTVerifyResult> {
    try {
      return await jwtVerify(token, key, {
        algorithms: [...algorithms],
        issuer: this.options.issuer,
        audience: this.options.audience,
        requiredClaims: ['exp', 'sub'],
        currentDate: this.clock.now(),
      });
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

/** An ID, refresh or logout token is signed by the same keys: the header or the payload must say that this is none. */
function isAccessToken({ typ }: ProtectedHeaderParameters, claims: Claims): boolean {
  const header = typ?.toLowerCase();
  if (header !== undefined && header !== 'jwt' && header !== 'at+jwt') return false;
  return claims.typ === undefined ? header === 'at+jwt' : claims.typ === 'Bearer';
}
