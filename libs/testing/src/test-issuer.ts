import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { TokenVerifier } from '@nelikentta/auth';
import type { Actor } from './actor.js';

const url = 'http://issuer.test/realms/nelikentta';

/** Signs tokens in Keycloak's shape with a key that the run has of its own; the services check them as they check any. */
export class TestIssuer {
  private constructor(
    private readonly privateKey: KeyObject,
    private readonly publicKey: KeyObject,
  ) {}

  /** Throws when the suite runs outside a project that has a global set-up. */
  static create(): TestIssuer {
    const found = process.env['NELIKENTTA_TEST_KEY'];
    if (found === undefined)
      throw new Error('No key was made for this run: the suite belongs in the projects slice or journey.');
    const privateKey = createPrivateKey(found);
    return new TestIssuer(privateKey, createPublicKey(privateKey));
  }

  /** What a service of this name would be configured with. */
  verifierFor(service: string): TokenVerifier {
    const key = { ...this.publicKey.export({ format: 'jwk' }), kid: 'test', alg: 'RS256', use: 'sig' };
    return new TokenVerifier({ issuer: url, audience: service, loadKeys: () => Promise.resolve({ keys: [key] }) });
  }

  /** A token for one service, valid for an hour; `claims` replaces what a sound token would say. */
  tokenFor(service: string, actor: Required<Actor>, claims: Readonly<Record<string, unknown>> = {}): string {
    const now = Math.floor(Date.now() / 1000);
    return this.signed({
      iss: url,
      aud: service,
      sub: actor.subject,
      azp: 'tests',
      typ: 'Bearer',
      iat: now,
      exp: now + 3600,
      municipality: actor.municipality,
      resource_access: { [service]: { roles: actor.permissions } },
      ...claims,
    });
  }

  private signed(payload: object): string {
    const text = [{ alg: 'RS256', typ: 'JWT', kid: 'test' }, payload]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${text}.${sign('sha256', Buffer.from(text), this.privateKey).toString('base64url')}`;
  }
}
