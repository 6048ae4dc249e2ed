import { expect } from '@jest/globals';
import { decodeJwt } from 'jose';
import { signIn } from './browser.js';
import type { IdentityProvider } from './identity-provider.js';

/** All that a refusal says, but for the moment and the number of the request. */
export function told({
  status,
  headers,
  body,
}: {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: unknown;
}): object {
  const { date: _, 'x-correlation-id': __, ...others } = headers;
  return { status, headers: others, body };
}

/** An ID token of the realm for a service, as a client gives it that was set up so by mistake; the mistake is mended again. */
export async function idTokenFor(provider: IdentityProvider, username: string, service: string): Promise<string> {
  const mappers = `/clients/${await provider.clientOf('console')}/protocol-mappers/models`;
  const config = { 'included.custom.audience': service, 'id.token.claim': 'true', 'access.token.claim': 'false' };
  const mapper = { name: 'mistaken', protocol: 'openid-connect', protocolMapper: 'oidc-audience-mapper', config };
  await provider.administer('POST', mappers, mapper);
  const { id_token: token = '' } = await signIn(provider.address, username);
  const made = (await provider.administer('GET', mappers)) as { id: string; name: string }[];
  await provider.administer('DELETE', `${mappers}/${made.find(({ name }) => name === 'mistaken')!.id}`);
  return token;
}

/** The token of somebody unplaced, with a role of the service given past the groups. @param ids of people by their names */
export async function rolesWithoutMunicipality(provider: IdentityProvider, ids: ReadonlyMap<string, string>): Promise<string> {
  await provider.giveRole(ids.get('unplaced')!, 'customer-registry', 'import:read');
  const { access_token: token = '' } = await signIn(provider.address, 'unplaced');
  expect(decodeJwt(token)).toMatchObject({ aud: 'customer-registry' });
  return token;
}
