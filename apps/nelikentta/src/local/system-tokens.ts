import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

const Answer = z.object({ access_token: z.string(), expires_in: z.number() });

interface Kept {
  readonly token: string;
  readonly askedAtMs: number;
  readonly seconds: number;
}

const attempts = 60;
const betweenAttemptsMs = 1000;
/** A token this near to its end may not arrive before it. */
const marginSeconds = 10;

/**
 * A departmental system's way to its tokens: by client credentials, anew when half of a token's time has gone. An issuer that is
 * away for a moment is asked again, while a token that still holds serves.
 */
export function systemTokens(realm: string, client: string, secret: string): () => Promise<string> {
  let kept: Kept | undefined;
  let asking: Promise<Kept> | undefined;
  const ask = async (): Promise<Kept> => {
    const askedAtMs = performance.now();
    const form = { grant_type: 'client_credentials', client_id: client, client_secret: secret };
    const { access_token: token, expires_in: seconds } = await answered(`${realm}/protocol/openid-connect/token`, form);
    return (kept = { token, askedAtMs, seconds });
  };
  return async () => {
    const before = kept;
    const goneSeconds = before === undefined ? Infinity : (performance.now() - before.askedAtMs) / 1000;
    if (before !== undefined && goneSeconds < before.seconds / 2) return before.token;
    asking ??= ask().finally(() => (asking = undefined));
    if (before !== undefined && goneSeconds < before.seconds - marginSeconds) {
      asking.catch(() => undefined);
      return before.token;
    }
    return (await asking).token;
  };
}

async function answered(endpoint: string, form: Record<string, string>): Promise<z.output<typeof Answer>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) }).catch(() => undefined);
    if (answer?.ok === true) return Answer.parse(await answer.json());
    if (attempt === attempts || (answer !== undefined && answer.status < 500))
      throw new Error(`The issuer gave no token (${answer === undefined ? 'no answer' : answer.status}).`);
    await wait(betweenAttemptsMs);
  }
}
