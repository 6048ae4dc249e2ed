import type { Clock } from '@nelikentta/persistence';
import type { Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { accessTokenClaims, profileClaims } from './claims.js';
import { memoryAdapter } from './memory-adapter.js';
import type { Person } from './people.js';
import { Provider } from './quiet-provider.js';
import type { Secrets } from './secrets.js';

/** Keycloak's paths. */
const routes = {
  authorization: '/protocol/openid-connect/auth',
  token: '/protocol/openid-connect/token',
  jwks: '/protocol/openid-connect/certs',
  end_session: '/protocol/openid-connect/logout',
  revocation: '/protocol/openid-connect/revoke',
};
const accessSeconds = 900;
/** All services together: every token is for whichever of them its bearer has roles in. */
const resource = 'urn:nelikentta:services';

export interface ProviderParts {
  readonly issuer: string;
  readonly origin: string;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly people: ReadonlyMap<string, Person>;
  readonly systems: readonly Person[];
}

/** An OpenID Connect provider whose addresses and tokens look like a Keycloak realm's. */
export function openIdProvider(parts: ProviderParts): Provider {
  const { issuer, clock, secrets } = parts;
  return new Provider(issuer, {
    adapter: memoryAdapter(clock),
    jwks: { keys: [secrets.signingKey] },
    cookies: { keys: [secrets.cookieKey] },
    clients: clientsOf(parts),
    routes,
    discovery: { userinfo_endpoint: `${issuer}/protocol/openid-connect/userinfo` },
    claims: { openid: ['sub', 'typ', 'azp'], profile: ['name', 'preferred_username', 'municipality', 'unit'] },
    scopes: ['openid', 'profile', 'offline_access'],
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    ttl: {
      AccessToken: accessSeconds,
      ClientCredentials: accessSeconds,
      IdToken: accessSeconds,
      Session: 36_000,
      Grant: 36_000,
      Interaction: 3_600,
      RefreshToken: 36_000,
    },
    features: features(),
    formats: {
      customizers: {
        jwt: (_context, token, structure) => {
          shapeLikeKeycloak(parts, token, structure);
        },
      },
    },
    interactions: { url: (_context, { uid }) => `${issuer}/login/${uid}` },
    findAccount: (_context, id) => accountOf(parts.people.get(id)),
    loadExistingGrant,
  });
}

const features = (): NonNullable<Configuration['features']> => ({
  clientCredentials: { enabled: true },
  devInteractions: { enabled: false },
  // Tokens here are for services; `userinfo` is answered beside the provider, which would want one of its own.
  userinfo: { enabled: false },
  revocation: { enabled: true },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => resource,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({ scope: '', audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
  },
});

const clientsOf = ({ origin, secrets, systems }: ProviderParts): NonNullable<Configuration['clients']> => [
  {
    client_id: 'console',
    application_type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    // A native client's loopback address matches with any port.
    redirect_uris: [`${origin}/console/callback`, 'http://127.0.0.1/console/callback', 'http://localhost/console/callback'],
    post_logout_redirect_uris: [`${origin}/console`, 'http://127.0.0.1/console', 'http://localhost/console'],
  },
  ...systems.map(({ username }) => ({
    client_id: username,
    client_secret: secrets.clientSecret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  })),
];

type Structure = Parameters<NonNullable<NonNullable<NonNullable<Configuration['formats']>['customizers']>['jwt']>>[2];

function shapeLikeKeycloak({ people, systems }: ProviderParts, token: object, structure: Structure): void {
  const { accountId, clientId = '' } = token as { accountId?: string; clientId?: string };
  const bearer = accountId === undefined ? systems.find(({ username }) => username === clientId) : people.get(accountId);
  if (!bearer) throw new Error('A token is for one of the people or systems that are known.');
  Object.assign(structure.payload, accessTokenClaims(bearer, clientId));
}

const accountOf = (person: Person | undefined) =>
  person && { accountId: person.username, claims: () => ({ sub: person.username, typ: 'ID', ...profileClaims(person) }) };

/** The console belongs to the house: whoever signs in is not asked for consent besides. */
async function loadExistingGrant({ oidc }: KoaContextWithOIDC) {
  if (!oidc.client || !oidc.session?.accountId) return undefined;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid profile offline_access');
  await grant.save();
  return grant;
}
