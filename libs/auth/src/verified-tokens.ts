import { hash } from 'node:crypto';
import type { Actor } from './actor.js';

const largest = 10_000;

/** A token that was verified: for whom it stands, until when, and by which set of keys. */
export interface Verified {
  readonly actor: Actor;
  readonly expiresAtMs: number;
  readonly generation: number;
}

/** Remembers verified tokens by their hash until they expire or the keys change. The oldest make room for new ones. */
export class VerifiedTokens {
  private readonly tokens = new Map<string, Verified>();

  /** @param generation of the present keys */
  get(token: string, nowMs: number, generation: number): Actor | undefined {
    const key = hashOf(token);
    const found = this.tokens.get(key);
    if (found === undefined) return undefined;
    if (found.expiresAtMs > nowMs && found.generation === generation) return found.actor;
    this.tokens.delete(key);
    return undefined;
  }

  put(token: string, verified: Verified): void {
    const [oldest] = this.tokens.keys();
    if (this.tokens.size >= largest && oldest !== undefined) this.tokens.delete(oldest);
    this.tokens.set(hashOf(token), verified);
  }
}

const hashOf = (token: string): string => hash('sha256', token, 'base64url');
