import type { Clock } from '@nelikentta/persistence';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { z } from 'zod';

/** Fetches the identity provider's key set (JWKS). */
export type KeyLoader = () => Promise<{ readonly keys: readonly object[] }>;

export const algorithms = ['RS256', 'PS256', 'ES256'] as const;
type Algorithm = (typeof algorithms)[number];

/** After this a use of the keys fetches them anew, beside the request; so a key that was withdrawn stops counting. */
const freshForMs = 60_000;
/** Between two attempts: an unknown key id is easily invented, and a provider that is down is not helped by haste. */
const coolDownMs = 2_000;
const fetchTimeoutMs = 3_000;

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** Keys from an address: 3 s at most, no redirects, JSON of the right shape or an error. */
export const remoteKeys =
  (url: string): KeyLoader =>
  async () => {
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(fetchTimeoutMs),
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`The key set was answered with ${answer.status}.`);
    return KeySet.parse(await answer.json());
  };

/**
 * The provider's signing keys by key id. One fetch at a time, whoever waits; a key id that is not known fetches them anew, so a rotation is
 * taken up at once; when the provider is down the known keys go on.
 */
export class KeyCache {
  private keys: ReadonlyMap<string, JWK> | undefined;
  private flight: Promise<void> | undefined;
  private fetchedAt = -Infinity;
  private attemptedAt = -Infinity;
  /** Grows whenever the set of keys changes: what was verified by an earlier set is verified again. */
  generation = 0;

  constructor(
    private readonly load: KeyLoader,
    private readonly clock: Clock,
  ) {}

  /**
   * The key, if the provider has it for that algorithm.
   * Throws when there are no keys yet and the provider does not answer.
   */
  async key(id: string, algorithm: string): Promise<CryptoKey | Uint8Array | undefined> {
    if (!this.keys) await this.fetchOnce();
    else if (!this.keys.has(id)) await this.fetchOnce().catch(() => undefined);
    else this.refresh();
    const jwk = this.keys?.get(id);
    return jwk && fits(jwk, algorithm) ? importJWK({ ...jwk, alg: algorithm }, algorithm) : undefined;
  }

  /** Fetches the keys beside the request when they have become old. */
  refresh(): void {
    if (this.now() - this.fetchedAt > freshForMs) this.fetchOnce().catch(() => undefined);
  }

  private fetchOnce(): Promise<void> {
    if (!this.flight && this.keys && this.now() - this.attemptedAt < coolDownMs) return Promise.resolve();
    this.flight ??= this.fetch().finally(() => (this.flight = undefined));
    return this.flight;
  }

  private async fetch(): Promise<void> {
    this.attemptedAt = this.now();
    const { keys } = KeySet.parse(await this.load());
    const next = new Map(keys.flatMap((key) => (isSigningKey(key) ? [[key.kid, key] as const] : [])));
    if (next.size === 0) throw new Error('The key set holds no signing key.');
    this.fetchedAt = this.now();
    if (sameKeys(this.keys, next)) return;
    this.keys = next;
    this.generation += 1;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

type SigningKey = JWK & { kid: string };

/** Keycloak's set also holds an encryption key. A symmetric key has no place in a public set. */
const isSigningKey = (key: JWK): key is SigningKey =>
  typeof key.kid === 'string' && (key.kty === 'RSA' || key.kty === 'EC') && (key.use ?? 'sig') === 'sig';

/** A key serves the algorithm it was made for, so that a token cannot choose another. */
const fits = (key: JWK, algorithm: string): algorithm is Algorithm =>
  (algorithms as readonly string[]).includes(algorithm) &&
  (key.alg ?? algorithm) === algorithm &&
  (algorithm === 'ES256' ? key.kty === 'EC' && key.crv === 'P-256' : key.kty === 'RSA');

const sameKeys = (some: ReadonlyMap<string, JWK> | undefined, others: ReadonlyMap<string, JWK>): boolean =>
  some?.size === others.size && [...others].every(([id, key]) => JSON.stringify(some.get(id)) === JSON.stringify(key));
