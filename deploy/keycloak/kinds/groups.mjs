import { mapRoles, rolesByClient } from './shape.mjs';

/** Every declared group, parents first: path → description, attributes and roles. */
function groupsOf({ municipality, system, installation }) {
  return installation.municipalities.flatMap(({ code, name, units }) => {
    const leaf = (description, roles = {}, attributes = {}) => ({ description, roles, attributes });
    return [
      [`/${code}`, leaf(name, {}, { municipality: [code] })],
      ...Object.entries(municipality.groups).map(([group, { description, roles }]) => [
        `/${code}/${group}`,
        leaf(description, roles),
      ]),
      ...Object.entries(units).map(([unit, title]) => [`/${code}/units/${unit}`, leaf(title, {}, { unit: [unit] })]),
      ...Object.entries(system.bundles).map(([bundle, { description, roles }]) => [
        `/${code}/systems/${bundle}`,
        leaf(description, roles),
      ]),
    ];
  });
}

/** The groups of each municipality. Others are left alone, and none is ever removed. */
export const groups = {
  title: 'group',
  entries: (declared) => groupsOf(declared).map(([path, { description, attributes }]) => [path, { description, attributes }]),
  read: async (realm, path) => {
    const place = await realm.group(path);
    const group = place && (await realm.get(place));
    return group && { description: group.description ?? '', attributes: group.attributes };
  },
  write: async (realm, path, want, have) => {
    const [name, ...above] = path.split('/').reverse();
    const place = await realm.group(path);
    if (have) return realm.put(place, { ...(await realm.get(place)), ...want });
    const parent = above.reverse().join('/');
    return realm.post(parent === '' ? '/groups' : `${await realm.group(parent)}/children`, { name, ...want });
  },
};

/** What the members of each group may do: exactly this, so a role that somebody slipped in shows. */
export const groupRoles = {
  title: 'roles of group',
  entries: (declared) => groupsOf(declared).map(([path, { roles }]) => [path, roles]),
  read: async (realm, path) => {
    const group = await realm.group(path);
    return group && rolesByClient(await realm.get(`${group}/role-mappings`));
  },
  write: async (realm, path, want, have) => mapRoles(realm, `${await realm.group(path)}/role-mappings`, want, have),
};

/** The groups in which a departmental system is. Only ever added to. */
export const systemGroups = {
  title: 'groups of system',
  entries: ({ installation }) =>
    installation.systems.map(({ clientId, municipality, does }) => [
      clientId,
      does.map((bundle) => `/${municipality}/systems/${bundle}`).sort(),
    ]),
  read: async (realm, name, want) => {
    const user = await accountOf(realm, name);
    if (!user) return undefined;
    const paths = (await realm.get(`${user}/groups`)).map((group) => group.path);
    return want.filter((path) => paths.includes(path));
  },
  write: async (realm, name, want, have = []) => {
    const user = await accountOf(realm, name);
    for (const path of want.filter((each) => !have.includes(each))) await realm.put(`${user}${await realm.group(path)}`);
  },
};

async function accountOf(realm, client) {
  const place = await realm.client(client);
  const account = place && (await realm.get(`${place}/service-account-user`));
  return account && `/users/${account.id}`;
}
