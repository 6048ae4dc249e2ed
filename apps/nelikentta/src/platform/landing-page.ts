import type { RequestListener } from 'node:http';
import { services } from './services.js';

/** Where people and systems are administered, and who may. */
export interface Administration {
  readonly address: string;
  readonly user: string;
  /** Holds the password, as `keycloakPassword`. */
  readonly file: string;
}

/** `/` for people and programs: who answers where, and each service's OpenAPI document. */
export function landingPage(address: string, administration?: Administration): RequestListener {
  const list = services.map(({ name, description }) => ({
    name,
    description,
    documentation: `${address}/${name}/docs`,
    openapi: `${address}/${name}/openapi.json`,
  }));
  const page = pageOf(list, tokensFrom(`${address}/realms/nelikentta/.well-known/openid-configuration`, administration));
  return (request, response) => {
    if ((request.headers.accept ?? '').includes('text/html')) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      });
      response.end(page);
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ services: list }));
  };
}

type Entry = Readonly<Record<'name' | 'description' | 'documentation' | 'openapi', string>>;

const tokensFrom = (issuer: string, administration: Administration | undefined): string =>
  administration === undefined
    ? `Tokens for development come from the <a href="${issuer}">development issuer</a>.`
    : `Tokens come from <a href="${issuer}">Keycloak</a>. People and systems are administered in its <a href="${administration.address}">administration console</a>, in the realm nelikentta, by the user ${administration.user}; the password stands in the data folder's secrets.json, as keycloakPassword.`;

const pageOf = (list: readonly Entry[], tokens: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Nelikenttä</title>
<style>
  body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  dt { font-weight: 600; margin-top: 1rem; } dd { margin: 0; }
</style>
<main>
<h1>Nelikenttä</h1>
<p>Five services, one municipality: who the customers are, in which of the 25 segments, by which services and competences they are met, and what comes of it.</p>
<dl>
${list.map(({ name, description, documentation, openapi }) => `<dt>${name}</dt><dd>${description}<br><a href="${documentation}">Documentation</a> · <a href="${openapi}">OpenAPI 3.1</a></dd>`).join('\n')}
</dl>
<p>${tokens}</p>
</main>
</html>
`;
