import type { KeyObject } from 'node:crypto';
import KeycloakConnect from 'keycloak-connect';

export interface KeycloakGrantsOptions {
  /** `<server>/realms/<realm>` */
  readonly issuer: string;
  readonly audience: string;
  readonly keyOf: (id: string) => Promise<KeyObject | undefined>;
}

/** The part of Keycloak's adapter that holds the keys, and how it asks for one. */
interface Rotating {
  rotation: { getJWK(id: string): Promise<KeyObject> };
}

/**
 * Keycloak's own adapter as the second opinion on an access token: its kind, issuer, audience, signature and time. Alone it would accept a
 * token without expiry or from the future, crash on a key endpoint that answers HTML and ask it without a time limit; so it is asked after the
 * strict check, and gets its keys from our cache.
 */
export class KeycloakGrants {
  private readonly manager: KeycloakConnect.GrantManager;

  /** Throws when the issuer is not a realm's address. */
  constructor({ issuer, audience, keyOf }: KeycloakGrantsOptions) {
    const [, server, realm] = /^(https?:\/\/.+)\/realms\/([^/]+)$/.exec(issuer) ?? [];
    if (server === undefined || realm === undefined)
      throw new Error('The issuer is the address of a Keycloak realm: https://identity.example/realms/nelikentta');
    const configuration = {
      'auth-server-url': server,
      realm,
      resource: audience,
      'verify-token-audience': true,
      'bearer-only': true,
      'ssl-required': 'external',
      'confidential-port': 0,
    };
    this.manager = new KeycloakConnect({}, configuration).grantManager;
    (this.manager as unknown as Rotating).rotation = {
      getJWK: async (id) => {
        const key = await keyOf(id);
        if (!key) throw new Error('The key has been withdrawn.');
        return key;
      },
    };
  }

  async accepts(token: string): Promise<boolean> {
    try {
      await this.manager.createGrant(JSON.stringify({ access_token: token }));
      return true;
    } catch {
      return false;
    }
  }
}
