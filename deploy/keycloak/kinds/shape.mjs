/** Of what there is, only what `want` speaks of, so that the two can be compared. Lists of texts have no order. */
export function inShapeOf(want, have) {
  if (Array.isArray(want)) return Array.isArray(have) ? [...have].sort() : have;
  if (typeof want !== 'object' || want === null) return have;
  return Object.fromEntries(
    Object.entries(want).flatMap(([name, part]) => (have?.[name] === undefined ? [] : [[name, inShapeOf(part, have[name])]])),
  );
}

/** Role mappings as Keycloak tells them, as client → sorted names of roles; roles of the realm stand under `realm`. */
export function rolesByClient({ realmMappings = [], clientMappings = {} }) {
  const named = Object.entries(clientMappings).map(([client, { mappings }]) => [client, mappings]);
  return Object.fromEntries(
    [['realm', realmMappings], ...named]
      .filter(([, roles]) => roles.length > 0)
      .map(([client, roles]) => [client, roles.map(({ name }) => name).sort()]),
  );
}

/** Adds and takes away role mappings under `place` until they are what is wanted. */
export async function mapRoles(realm, place, want, have = {}) {
  for (const client of new Set([...Object.keys(want), ...Object.keys(have)])) {
    const [wanted, present] = [want[client] ?? [], have[client] ?? []];
    const of = client === 'realm' ? '' : await realm.client(client);
    const mapping = client === 'realm' ? `${place}/realm` : `${place}${of}`;
    const all = new Map((await realm.get(`${of}/roles`)).map((role) => [role.name, role]));
    const lacking = wanted.filter((name) => !present.includes(name)).map((name) => all.get(name));
    const excess = present.filter((name) => !wanted.includes(name)).map((name) => all.get(name));
    if (lacking.length > 0) await realm.post(mapping, lacking);
    if (excess.length > 0) await realm.delete(mapping, excess);
  }
}
