/** Keycloak's own client that holds who may administer what. */
const keeper = 'admin-permissions';
const place = async (realm) => {
  const client = await realm.client(keeper);
  return client && `${client}/authz/resource-server`;
};
const policyName = (code) => `security team of ${code}`;

async function found(realm, kind, name) {
  const server = await place(realm);
  const all = server && (await realm.get(`${server}/${kind}?name=${encodeURIComponent(name)}&max=100`));
  const id = all?.find((each) => each.name === name)?.id;
  return id === undefined ? undefined : { server, id };
}

const pathOf = async (realm, id) => (await realm.get(`/groups/${id}`))?.path ?? id;
const idOf = async (realm, path) => (await realm.group(path)).slice('/groups/'.length);

/** Who is in the security team of a municipality. */
export const policies = {
  title: 'policy',
  entries: ({ municipality, installation }) =>
    installation.municipalities.map(({ code }) => [policyName(code), [`/${code}/${municipality.delegation.team}`]]),
  read: async (realm, name) => {
    const policy = await found(realm, 'policy/group', name);
    if (!policy) return undefined;
    const { groups } = await realm.get(`${policy.server}/policy/group/${policy.id}`);
    return Promise.all(groups.map(({ id }) => pathOf(realm, id)));
  },
  write: async (realm, name, want, have) => {
    const ids = await Promise.all(want.map((path) => idOf(realm, path)));
    const body = { name, logic: 'POSITIVE', groups: ids.map((id) => ({ id, extendChildren: false })) };
    if (!have) return realm.post(`${await place(realm)}/policy/group`, body);
    const { server, id } = await found(realm, 'policy/group', name);
    return realm.put(`${server}/policy/group/${id}`, { id, ...body });
  },
};

/**
 * What a security team may do: see its municipality's groups, and move people among those that are delegated. Never manage the members
 * themselves, for then it could change whose municipality they are of.
 */
export const permissions = {
  title: 'delegation',
  entries: ({ municipality: { groups, delegation }, installation }) =>
    installation.municipalities.flatMap(({ code, units }) => {
      const under = (names) => names.map((name) => `/${code}/${name}`);
      const moved = Object.keys(groups).filter((name) => groups[name].delegated);
      const permission = (resources, scopes) => ({ policies: [policyName(code)], resources: resources.sort(), scopes });
      return [
        [`${code}: see the groups`, permission([`/${code}`, `/${code}/units`], delegation.sees)],
        [
          `${code}: move people among the groups`,
          permission(under([...moved, ...Object.keys(units).map((unit) => `units/${unit}`)]), delegation.moves),
        ],
      ];
    }),
  read: async (realm, name) => {
    const permission = await found(realm, 'permission/scope', name);
    if (!permission) return undefined;
    const of = (part) => realm.get(`${permission.server}/policy/${permission.id}/${part}`);
    const [resources, scopes, applied] = await Promise.all(['resources', 'scopes', 'associatedPolicies'].map(of));
    return {
      policies: applied.map((policy) => policy.name).sort(),
      resources: (await Promise.all(resources.map((resource) => pathOf(realm, resource.name)))).sort(),
      scopes: scopes.map((scope) => scope.name).sort(),
    };
  },
  write: async (realm, name, want, have) => {
    const policy = await found(realm, 'policy/group', want.policies[0]);
    const resources = await Promise.all(want.resources.map((path) => idOf(realm, path)));
    const body = { name, resourceType: 'Groups', decisionStrategy: 'UNANIMOUS', logic: 'POSITIVE' };
    const whole = { ...body, resources, scopes: want.scopes, policies: [policy.id] };
    if (!have) return realm.post(`${policy.server}/permission/scope`, whole);
    const { server, id } = await found(realm, 'permission/scope', name);
    return realm.put(`${server}/permission/scope/${id}`, { id, ...whole });
  },
};
