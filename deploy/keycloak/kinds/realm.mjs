import { inShapeOf } from './shape.mjs';

/** Settings of the realm itself; the first of all, for it makes the realm. */
export const settings = {
  title: 'realm',
  entries: ({ realm }) => [[realm.realm, realm.settings]],
  read: async (realm, _name, want) => {
    const have = await realm.get('');
    return have && inShapeOf(want, have);
  },
  write: (realm, _name, want, have) => (have ? realm.put('', want) : realm.create(want)),
};

/** What is known about people and only an administrator may change: without it Keycloak would drop the claims' source silently. */
export const personAttributes = {
  title: 'attribute of people',
  entries: ({ realm }) => realm.personAttributes.map((attribute) => [attribute.name, attribute]),
  read: async (realm, name) => (await realm.get('/users/profile'))?.attributes.find((attribute) => attribute.name === name),
  write: async (realm, name, want) => {
    const profile = await realm.get('/users/profile');
    const others = profile.attributes.filter((attribute) => attribute.name !== name);
    await realm.put('/users/profile', { ...profile, attributes: [...others, want] });
  },
};

/** The scope that carries the claims municipality and unit. */
export const claimScope = {
  title: 'client scope',
  entries: ({ realm: { claims } }) => [[claims.name, { description: claims.description, protocol: 'openid-connect' }]],
  read: async (realm, name, want) => {
    const place = await realm.clientScope(name);
    return place && inShapeOf(want, await realm.get(place));
  },
  write: async (realm, name, want, have) => {
    if (!have) return realm.post('/client-scopes', { name, ...want });
    const place = await realm.clientScope(name);
    return realm.put(place, { ...(await realm.get(place)), ...want });
  },
};
