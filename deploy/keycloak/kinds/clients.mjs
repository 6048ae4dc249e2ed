import { inShapeOf, mapRoles, rolesByClient } from './shape.mjs';

const sorted = (names) => [...new Set(names)].sort();

/** The services, the console and the departmental systems. A client that is not declared is left alone. */
export const clients = {
  title: 'client',
  entries: ({ realm, system, installation }) => [
    ...Object.keys(realm.services).map((name) => [name, realm.serviceClient]),
    [realm.consoleClient.clientId, consoleAt(realm.consoleClient, installation.console)],
    ...installation.systems.map(({ clientId, name }) => [clientId, { name, ...system.client }]),
  ],
  read: async (realm, name, want) => {
    const place = await realm.client(name);
    return place && inShapeOf(want, await realm.get(place));
  },
  write: async (realm, name, want, have) => {
    if (!have) return realm.post('/clients', { clientId: name, ...want });
    const place = await realm.client(name);
    const present = await realm.get(place);
    return realm.put(place, { ...present, ...want, attributes: { ...present.attributes, ...want.attributes } });
  },
};

const consoleAt = (client, origins) => ({
  ...client,
  redirectUris: sorted(origins.map((origin) => `${origin}/console/callback`)),
  webOrigins: sorted(origins),
  attributes: {
    ...client.attributes,
    'post.logout.redirect.uris': sorted(origins.map((origin) => `${origin}/console`)).join('##'),
  },
});

/** What each service lets one do. A role that the service no longer knows is taken away. */
export const clientRoles = {
  title: 'roles of client',
  entries: ({ realm }) => Object.entries(realm.services),
  read: async (realm, name) => {
    const place = await realm.client(name);
    const roles = place && (await realm.get(`${place}/roles`));
    return roles && Object.fromEntries(roles.map((role) => [role.name, role.description ?? '']));
  },
  write: async (realm, name, want, have = {}) => {
    const place = `${await realm.client(name)}/roles`;
    const at = (role) => `${place}/${encodeURIComponent(role)}`;
    for (const [role, description] of Object.entries(want)) {
      if (have[role] === undefined) await realm.post(place, { name: role, description });
      else if (have[role] !== description) await realm.put(at(role), { name: role, description });
    }
    for (const role of Object.keys(have)) if (want[role] === undefined) await realm.delete(at(role));
  },
};

/** Claims that a scope or a client adds by itself: nothing may add a municipality past the groups. */
export const claims = {
  title: 'claims of',
  entries: ({ realm, installation }) => [
    [`scope ${realm.claims.name}`, realm.claims.mappers],
    [`client ${realm.consoleClient.clientId}`, {}],
    ...installation.systems.map(({ clientId, unit }) => [`client ${clientId}`, { unit: always('unit', unit) }]),
  ],
  read: async (realm, name) => {
    const place = await ownerOf(realm, name);
    const mappers = place && (await realm.get(`${place}/protocol-mappers/models`));
    return (
      mappers &&
      Object.fromEntries(mappers.map((mapper) => [mapper.name, inShapeOf({ protocolMapper: '', config: '' }, mapper)]))
    );
  },
  write: async (realm, name, want, have = {}) => {
    const place = `${await ownerOf(realm, name)}/protocol-mappers/models`;
    const present = new Map((await realm.get(place)).map((mapper) => [mapper.name, mapper.id]));
    for (const [claim, mapper] of Object.entries(want)) {
      const body = { name: claim, protocol: 'openid-connect', ...mapper };
      const id = present.get(claim);
      if (id === undefined) await realm.post(place, body);
      else await realm.put(`${place}/${id}`, { id, ...body });
    }
    for (const claim of Object.keys(have)) if (want[claim] === undefined) await realm.delete(`${place}/${present.get(claim)}`);
  },
};

const ownerOf = (realm, name) => {
  const [kind, id] = name.split(' ');
  return kind === 'scope' ? realm.clientScope(id) : realm.client(id);
};

const always = (claim, value) => ({
  protocolMapper: 'oidc-hardcoded-claim-mapper',
  config: {
    'claim.name': claim,
    'claim.value': value,
    'jsonType.label': 'String',
    'access.token.claim': 'true',
    'introspection.token.claim': 'true',
    'id.token.claim': 'false',
    'userinfo.token.claim': 'false',
  },
});

/** Scopes that every token of a client has; none may be asked for besides, so there are no offline tokens. */
export const defaultScopes = {
  title: 'scopes of client',
  entries: ({ realm, installation }) => [
    [realm.consoleClient.clientId, { always: realm.clientScopes.console, onRequest: [] }],
    ...installation.systems.map(({ clientId }) => [clientId, { always: realm.clientScopes.system, onRequest: [] }]),
  ],
  read: async (realm, name) => {
    const client = await realm.client(name);
    if (!client) return undefined;
    const [always, onRequest] = await Promise.all(lists.map((list) => realm.get(`${client}/${list}`)));
    return { always: always.map((scope) => scope.name).sort(), onRequest: onRequest.map((scope) => scope.name).sort() };
  },
  write: async (realm, name, want) => {
    const client = await realm.client(name);
    const ids = new Map((await realm.get('/client-scopes')).map((scope) => [scope.name, scope.id]));
    for (const [list, wanted] of [
      [lists[1], want.onRequest],
      [lists[0], want.always],
    ]) {
      const present = (await realm.get(`${client}/${list}`)).map((scope) => scope.name);
      for (const scope of present.filter((each) => !wanted.includes(each)))
        await realm.delete(`${client}/${list}/${ids.get(scope)}`);
      for (const scope of wanted.filter((each) => !present.includes(each)))
        await realm.put(`${client}/${list}/${ids.get(scope)}`);
    }
  },
};
const lists = ['default-client-scopes', 'optional-client-scopes'];

/** The most that a client's tokens may carry, whoever bears them; so they are for our services and nothing of Keycloak's own. */
export const reaches = {
  title: 'reach of client',
  entries: ({ realm, system, installation }) => [
    [
      realm.consoleClient.clientId,
      Object.fromEntries(Object.entries(realm.services).map(([service, roles]) => [service, sorted(Object.keys(roles))])),
    ],
    ...installation.systems.map(({ clientId, does }) => [clientId, united(does.map((bundle) => system.bundles[bundle].roles))]),
  ],
  read: async (realm, name) => {
    const client = await realm.client(name);
    return client && rolesByClient(await realm.get(`${client}/scope-mappings`));
  },
  write: async (realm, name, want, have) => mapRoles(realm, `${await realm.client(name)}/scope-mappings`, want, have),
};

function united(bundles) {
  const services = sorted(bundles.flatMap((roles) => Object.keys(roles)));
  return Object.fromEntries(services.map((service) => [service, sorted(bundles.flatMap((roles) => roles[service] ?? []))]));
}
