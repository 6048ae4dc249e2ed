import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

const days = 24 * 3600;
type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

/** Signs tokens in Keycloak's shape, and serves the key by which the services check them. */
export class Issuer {
  private constructor(
    private readonly server: Server,
    private readonly key: SigningKey,
    readonly url: string,
  ) {}

  static async start(): Promise<Issuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const shown: JWK = { ...(await exportJWK(publicKey)), kid: 'faults', alg: 'RS256', use: 'sig' };
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [shown] }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The issuer has no address.');
    return new Issuer(server, privateKey, `http://127.0.0.1:${String(address.port)}/realms/faults`);
  }

  /** A token that is sound on any day on which a service's clock may stand. */
  tokenFor(service: string, permissions: readonly string[]): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      typ: 'Bearer',
      azp: 'faults',
      municipality: '049',
      resource_access: { [service]: { roles: permissions } },
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'faults' })
      .setIssuer(this.url)
      .setAudience(service)
      .setSubject('faults')
      .setIssuedAt(now - 3 * days)
      .setExpirationTime(now + 10 * days)
      .sign(this.key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
