import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { loginPage } from './login-page.js';
import type { Person } from './people.js';

const longestForm = 1_000;

/** Shows who can be signed in as, and signs in as whoever was chosen. */
export async function answerLogin(
  provider: Provider,
  people: ReadonlyMap<string, Person>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await provider.interactionDetails(request, response);
    const person =
      request.method === 'POST' ? people.get(new URLSearchParams(await textOf(request)).get('username') ?? '') : undefined;
    if (person) await provider.interactionFinished(request, response, { login: { accountId: person.username }, consent: {} });
    else show(response, 200, loginPage(people.values()));
  } catch {
    show(
      response,
      400,
      '<!doctype html><title>Nelikenttä</title><p>This sign-in has ended. Begin again from where you came.</p>',
    );
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.length > longestForm) throw new Error('The form is longer than any of ours.');
  }
  return text;
}

function show(response: ServerResponse, status: number, page: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    })
    .end(page);
}
