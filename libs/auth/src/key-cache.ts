import { createPublicKey, type KeyObject } from 'node:crypto';
import { setTimeout as pass } from 'node:timers/promises';
import type { Clock } from '@nelikentta/persistence';
import type { JWK } from 'jose';
import { z } from 'zod';

/** Fetches the identity provider's key set (JWKS). */
export type KeyLoader = () => Promise<{ readonly keys: readonly object[] }>;

/** The one algorithm that both checks of a token know; Keycloak's default. */
export const algorithm = 'RS256';

/** After this a use of the keys fetches them anew, beside the request; so a key that was withdrawn stops counting. */
const freshForMs = 60_000;
/** Between two fetches: an unknown key id is easily invented. Whoever brings one waits for the next fetch, for it may be a new key's. */
const coolDownMs = 1_000;
/** A provider that is down is asked ever more rarely, up to this; nobody waits for it meanwhile. */
const longestBackOffMs = 8_000;
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
  private keys: ReadonlyMap<string, KeyObject> | undefined;
  private text = '';
  private flight: Promise<void> | undefined;
  private asking = false;
  private failures = 0;
  private fetchedAt = -Infinity;
  private attemptedAt = -Infinity;
  /** Grows whenever the set of keys changes: what was verified by an earlier set is verified again. */
  generation = 0;

  constructor(
    private readonly load: KeyLoader,
    private readonly clock: Clock,
  ) {}

  /**
   * The key, if the provider has it.
   * Throws when there are no keys yet and the provider does not answer.
   */
  async key(id: string): Promise<KeyObject | undefined> {
    if (!this.keys) await this.fetchOnce();
    if (this.keys?.has(id)) this.refresh();
    else await this.lookAgain(id).catch(() => undefined);
    return this.keys?.get(id);
  }

  /** Fetches the keys beside the request when they have become old. */
  refresh(): void {
    if (this.now() - this.fetchedAt > freshForMs) this.fetchOnce().catch(() => undefined);
  }

  private async lookAgain(id: string): Promise<void> {
    const alreadyAsked = this.asking;
    await this.fetchOnce();
    // That answer may be from before the rotation.
    if (alreadyAsked && !this.keys?.has(id)) await this.fetchOnce();
  }

  private fetchOnce(): Promise<void> {
    const waitMs = this.attemptedAt + this.pauseMs() - this.now();
    if (!this.flight && this.failures > 0 && waitMs > 0)
      return Promise.reject(new Error('The identity provider did not answer a moment ago.'));
    this.flight ??= this.fetch(waitMs).finally(() => (this.flight = undefined));
    return this.flight;
  }

  private async fetch(waitMs: number): Promise<void> {
    if (waitMs > 0) await pass(waitMs);
    this.asking = true;
    this.attemptedAt = this.now();
    this.failures += 1;
    try {
      const { keys }: { keys: JWK[] } = KeySet.parse(await this.load());
      this.take(keys.filter(isSigningKey));
      this.failures = 0;
    } finally {
      this.asking = false;
    }
  }

  private take(found: readonly SigningKey[]): void {
    if (found.length === 0) throw new Error('The key set holds no signing key.');
    const text = JSON.stringify(found);
    this.fetchedAt = this.now();
    if (text === this.text) return;
    this.keys = new Map(found.map((key) => [key.kid, createPublicKey({ key, format: 'jwk' })]));
    this.text = text;
    this.generation += 1;
  }

  private pauseMs(): number {
    return Math.min(coolDownMs * 2 ** this.failures, longestBackOffMs);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

type SigningKey = JWK & { kid: string };

/** Keycloak's set also holds an encryption key. A key of another kind, or made for another algorithm, verifies nothing here. */
const isSigningKey = (key: JWK): key is SigningKey =>
  typeof key.kid === 'string' && key.kty === 'RSA' && (key.use ?? 'sig') === 'sig' && (key.alg ?? algorithm) === algorithm;
