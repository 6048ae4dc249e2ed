import { upload } from './upload.js';

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

  /** Streams a body of any length as it is made. */
  async stream<Answer>(
    path: string,
    { contentType, contentEncoding }: BodyForm,
    chunks: Iterable<string> | AsyncIterable<Uint8Array>,
  ): Promise<Answer> {
    const headers = {
      authorization: `Bearer ${await this.token()}`,
      'content-type': contentType,
      ...(contentEncoding === undefined ? {} : { 'content-encoding': contentEncoding }),
    };
    const { status, body } = await upload(`${this.address}${path}`, { headers, chunks, signal: this.abandoned.signal });
    if (status >= 300) throw new ApiError(status, `POST ${path}`, body);
    return JSON.parse(body) as Answer;
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

  private async send<Answer>(method: string, path: string, request: RequestInit): Promise<Answer> {
    const headers = { ...(request.headers as Record<string, string>), authorization: `Bearer ${await this.token()}` };
    const answer = await fetch(`${this.address}${path}`, { ...request, method, headers, signal: this.abandoned.signal });
    const text = await answer.text();
    if (!answer.ok) throw new ApiError(answer.status, `${method} ${path}`, text);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }
}

const headersOf = (key?: string, version?: number): Record<string, string> => ({
  'content-type': 'application/json',
  ...(key === undefined ? {} : { 'idempotency-key': key }),
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
});
