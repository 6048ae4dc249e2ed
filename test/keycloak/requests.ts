/** What the token endpoint of a realm answers. */
export async function tokensFrom(
  address: string,
  realm: string,
  form: Record<string, string>,
): Promise<Record<string, string>> {
  const answer = await fetch(`${address}/realms/${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return (await answer.json()) as Record<string, string>;
}

/** One request to the administration of the realm nelikentta, by whoever bears the token. */
export const administration = (
  address: string,
  token: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> =>
  fetch(`${address}/admin/realms/nelikentta${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
