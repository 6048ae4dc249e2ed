import { Readable } from 'node:stream';

/** An answer that was not 2xx. The problem document is the services' own and holds nothing personal. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    request: string,
    problem: string,
  ) {
    super(`${request} was answered ${status}: ${problem.slice(0, 2000)}`);
  }
}

/** Calls the platform's own public HTTP interfaces, as a department's system would: with a token, over the wire. */
export class Api {
  constructor(
    readonly address: string,
    private readonly token: () => Promise<string>,
  ) {}

  get<Answer>(path: string): Promise<Answer> {
    return this.send('GET', path, {});
  }

  /** @param key makes a repeat after an interruption answer the same and do nothing */
  post<Answer>(path: string, body: unknown, key?: string): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) };
    return this.send('POST', path, { headers, body: JSON.stringify(body) });
  }

  put<Answer>(path: string, body: unknown, version?: number): Promise<Answer> {
    const headers = { 'content-type': 'application/json', ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
    return this.send('PUT', path, { headers, body: JSON.stringify(body) });
  }

  /** Streams a body of any length as it is made. */
  stream<Answer>(
    path: string,
    contentType: string,
    chunks: Iterable<string> | AsyncIterable<Uint8Array | string>,
  ): Promise<Answer> {
    const body = Readable.toWeb(Readable.from(chunks)) as ReadableStream;
    return this.send('POST', path, { headers: { 'content-type': contentType }, body, duplex: 'half' });
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

  private async send<Answer>(method: string, path: string, request: RequestInit & { duplex?: 'half' }): Promise<Answer> {
    const headers = { ...(request.headers as Record<string, string>), authorization: `Bearer ${await this.token()}` };
    const answer = await fetch(`${this.address}${path}`, { ...request, method, headers });
    const text = await answer.text();
    if (!answer.ok) throw new ApiError(answer.status, `${method} ${path}`, text);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }
}
