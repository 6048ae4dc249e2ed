import type { IncomingMessage, ServerResponse } from 'node:http';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';

const shown = ['sub', 'name', 'preferred_username', 'municipality', 'unit'];

/** Tells the bearer of an access token who they are. */
export async function answerUserInfo(
  { issuer, keys }: { issuer: string; keys: JSONWebKeySet },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
      issuer,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'azp'],
    });
    const claims = Object.fromEntries(Object.entries(payload).filter(([name]) => shown.includes(name)));
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(claims));
  } catch {
    response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end();
  }
}
