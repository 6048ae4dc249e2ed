import { setTimeout as delay } from 'node:timers/promises';
import { type Chunks, upload } from './upload.js';

/** An answer that was not 2xx. The problem document is the services' own and holds nothing personal. */
class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    request: string,
    problem: string,
  ) {
    super(`${request} was answered ${status}: ${problem.slice(0, 2000)}`);
  }
}

export interface BodyForm {
  readonly contentType: string;
  readonly contentEncoding?: 'gzip';
}

/** Calls the platform's own public HTTP interfaces, as a department's system would: with a token, over the wire. */
export class Api {
  private readonly abandoned = new AbortController();

  constructor(
    readonly address: string,
    private readonly token: () => Promise<string>,
  ) {}

  /** Breaks off what is being asked, and answers nothing more. */
  abandon(): void {
    this.abandoned.abort();
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.send('GET', path, {});
  }

  /**
   * @param key makes a repeat after an interruption answer the same and do nothing
   * @param version that the change is based on
   */
  post<Answer>(path: string, body: unknown, key?: string, version?: number): Promise<Answer> {
    return this.send('POST', path, { headers: headersOf(key, version), body: JSON.stringify(body) });
  }

  put<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.send('PUT', path, { headers: headersOf(), body: JSON.stringify(body) });
  }

  /**
   * Streams a body of any length as it is made.
   *
   * @param body begins the body; called again where the service asks to come back later
   */
  async stream<Answer>(path: string, { contentType, contentEncoding }: BodyForm, body: () => Chunks): Promise<Answer> {
    const form = {
      'content-type': contentType,
      ...(contentEncoding === undefined ? {} : { 'content-encoding': contentEncoding }),
    };
    return this.answered(`POST ${path}`, async (authorization) => {
      const headers = { ...form, authorization };
      return upload(`${this.address}${path}`, { headers, chunks: body(), signal: this.abandoned.signal });
    });
  }

  /** Every item of a paged list, page by page. */
  async *items<Item>(path: string): AsyncGenerator<Item> {
    let cursor: string | null = null;
    do {
      const separator = path.includes('?') ? '&' : '?';
      const page: { items: Item[]; next: string | null } = await this.get(
        `${path}${separator}limit=500${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      );
      yield* page.items;
      cursor = page.next;
    } while (cursor !== null);
  }

  private send<Answer>(
    method: string,
    path: string,
    request: { headers?: Record<string, string>; body?: string },
  ): Promise<Answer> {
    return this.answered(`${method} ${path}`, async (authorization) => {
      const headers = { ...request.headers, authorization };
      const answer = await fetch(`${this.address}${path}`, { ...request, method, headers, signal: this.abandoned.signal });
      return { status: answer.status, body: await answer.text() };
    });
  }

  /** Asks until the service has a connection to its database to spare: on a busy machine that may take some seconds. */
  private async answered<Answer>(request: string, ask: (authorization: string) => Promise<RawAnswer>): Promise<Answer> {
    for (let attempt = 1; ; attempt += 1) {
      const { status, body } = await ask(`Bearer ${await this.token()}`);
      if (status === 503 && attempt < patience) await delay(attempt * 250, undefined, { signal: this.abandoned.signal });
      else if (status >= 300) throw new ApiError(status, request, body);
      else return (body === '' ? undefined : JSON.parse(body)) as Answer;
    }
  }
}

interface RawAnswer {
  readonly status: number;
  readonly body: string;
}

/** Attempts, each a little later than the one before: half a minute in all. */
const patience = 16;

const headersOf = (key?: string, version?: number): Record<string, string> => ({
  'content-type': 'application/json',
  ...(key === undefined ? {} : { 'idempotency-key': key }),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
});
