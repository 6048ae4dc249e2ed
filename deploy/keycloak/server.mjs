import { URLSearchParams } from 'node:url';

const patienceMs = 30_000;

/** A server on whose administration one is signed in; tokens are renewed as they run out. Throws when the sign-in is refused. */
export async function signIn(server, environment) {
  const grant = grantFrom(environment);
  let token = { value: '', endsAt: 0 };
  const renew = async () => {
    const answer = await send(`${server}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(grant),
    });
    if (!answer.ok) throw new Error(`${server} refused the administrator's sign-in (${answer.status}).`);
    const { access_token: value, expires_in: seconds } = await answer.json();
    token = { value, endsAt: Date.now() + (seconds - 10) * 1000 };
  };
  await renew();
  return async (method, path, body) => {
    if (Date.now() > token.endsAt) await renew();
    return send(`${server}/admin/realms${path}`, {
      method,
      headers: { authorization: `Bearer ${token.value}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
}

function grantFrom({ KEYCLOAK_ADMIN_USERNAME, KEYCLOAK_ADMIN_PASSWORD, KEYCLOAK_ADMIN_CLIENT, KEYCLOAK_ADMIN_CLIENT_SECRET }) {
  if (KEYCLOAK_ADMIN_CLIENT && KEYCLOAK_ADMIN_CLIENT_SECRET)
    return {
      grant_type: 'client_credentials',
      client_id: KEYCLOAK_ADMIN_CLIENT,
      client_secret: KEYCLOAK_ADMIN_CLIENT_SECRET,
    };
  if (KEYCLOAK_ADMIN_USERNAME && KEYCLOAK_ADMIN_PASSWORD)
    return {
      grant_type: 'password',
      client_id: 'admin-cli',
      username: KEYCLOAK_ADMIN_USERNAME,
      password: KEYCLOAK_ADMIN_PASSWORD,
    };
  throw new Error('Set KEYCLOAK_ADMIN_USERNAME and KEYCLOAK_ADMIN_PASSWORD, or KEYCLOAK_ADMIN_CLIENT and its secret.');
}

const send = (url, request) =>
  fetch(url, { ...request, redirect: 'error', signal: AbortSignal.timeout(patienceMs) }).catch((error) => {
    throw new Error(`${new URL(url).origin} does not answer: ${error.cause?.message ?? error.message}`, { cause: error });
  });

/**
 * One realm of the server, by the names that the files use. What is not there is `undefined`; every other refusal throws.
 */
export function realmAt(ask, name) {
  const call = async (method, path, body) => {
    const answer = await ask(method, path, body);
    if (method === 'GET' && answer.status === 404) return undefined;
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Keycloak refused ${method} ${path} (${answer.status}): ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const inRealm = (method) => (path, body) => call(method, `/${name}${path}`, body);
  const get = inRealm('GET');
  const places = new Map();
  /** Where something stands never changes once it is there, so it is asked for once. */
  const placeOf = async (folder, id, find) => {
    const key = `${folder}${id}`;
    if (!places.has(key)) {
      const found = await find();
      if (found === undefined) return undefined;
      places.set(key, `${folder}${found}`);
    }
    return places.get(key);
  };
  return {
    create: (settings) => call('POST', '', { realm: name, ...settings }),
    get,
    post: inRealm('POST'),
    put: inRealm('PUT'),
    delete: inRealm('DELETE'),
    /** Path of a client, by its client id. */
    client: (id) => placeOf('/clients/', id, async () => (await get(`/clients?clientId=${id}`))?.[0]?.id),
    clientScope: (id) =>
      placeOf('/client-scopes/', id, async () => (await get('/client-scopes'))?.find((scope) => scope.name === id)?.id),
    /** Path of a group, by its path in the tree: `/049/operative`. */
    group: (tree) => placeOf('/groups/', tree, async () => (await get(`/group-by-path${tree}`))?.id),
  };
}
