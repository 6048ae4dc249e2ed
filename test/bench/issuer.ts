import { TokenVerifier } from '@nelikentta/auth';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const url = 'http://issuer.bench/realms/nelikentta';

/** A verifier as a service would have it, and a token that it accepts: of somebody of a municipality with these permissions, for longer than any run. */
export async function issue(
  service: string,
  municipality: string,
  permissions: readonly string[],
): Promise<{ verifier: TokenVerifier; token: string }> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' };
  const loadKeys = () => Promise.resolve({ keys: [key] as never });
  const token = await new SignJWT({
    azp: 'bench',
    typ: 'Bearer',
    municipality,
    resource_access: { [service]: { roles: permissions } },
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'bench' })
    .setIssuer(url)
    .setAudience(service)
    .setSubject('bench')
    .setIssuedAt()
    .setExpirationTime('30d')
    .sign(privateKey);
  return { verifier: new TokenVerifier({ issuer: url, audience: service, loadKeys }), token };
}
