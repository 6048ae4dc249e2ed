import type { Person } from './people.js';

/** What Keycloak adds to an access token: kind, asking client, who it is, and the services in which it carries roles. */
export function accessTokenClaims(person: Person, clientId: string) {
  const granted = Object.entries(person.permissions).filter(([, roles]) => roles.length > 0);
  const services = granted.map(([service]) => service);
  return {
    typ: 'Bearer',
    azp: clientId,
    // One audience stands alone, several make a list.
    aud: services.length === 1 ? services[0] : services,
    resource_access: Object.fromEntries(granted.map(([service, roles]) => [service, { roles }])),
    ...profileClaims(person),
  };
}

/** What is told about a person, in ID tokens too. */
export const profileClaims = ({ username, name, municipality, unit }: Person) => ({
  name,
  preferred_username: username,
  municipality,
  ...(unit !== undefined && { unit }),
});
