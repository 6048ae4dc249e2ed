import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { Api } from './api.js';

let server: Server;
let api: Api;
let asked: { request: IncomingMessage; body: string }[];
let answers: { status: number; body: unknown }[];

beforeEach(async () => {
  [asked, answers] = [[], []];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ request, body });
      const { status, body: answer } = answers.shift() ?? { status: 200, body: {} };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  api = new Api(`http://127.0.0.1:${port}`, () => Promise.resolve('the-token'));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('The main job’s calls', () => {
  it('carry the token, the key that makes a repeat harmless, and the version that a change is based on', async () => {
    await api.post('/a/v1/things', { name: 'x' }, 'the-key', 3);
    expect(asked[0]?.request.headers).toMatchObject({
      authorization: 'Bearer the-token',
      'idempotency-key': 'the-key',
      'if-match': '"3"',
    });
  });

  it('come again when the service has no connection to spare, with the whole body', async () => {
    const busy = { status: 503, body: { code: 'service-unavailable' } };
    answers = [busy, { status: 200, body: { read: 2 } }];
    const rows = () => ['{"row":1}\n', '{"row":2}\n'];
    expect(await api.stream('/a/v1/imports/things', { contentType: 'application/x-ndjson' }, rows)).toEqual({ read: 2 });
    expect(asked.map(({ body }) => body)).toEqual(['{"row":1}\n{"row":2}\n', '{"row":1}\n{"row":2}\n']);
  });

  it('fail with what was asked and answered when they are refused', async () => {
    answers = [{ status: 422, body: { code: 'weights-over-hundred' } }];
    await expect(api.post('/steering/v1/targets', {})).rejects.toThrow(
      /POST \/steering\/v1\/targets was answered 422.*weights-over-hundred/,
    );
  });

  it('walk through every page of a list', async () => {
    answers = [
      { status: 200, body: { items: [1, 2], next: 'a b' } },
      { status: 200, body: { items: [3], next: null } },
    ];
    const items: number[] = [];
    for await (const item of api.items<number>('/a/v1/things?status=published')) items.push(item);
    expect(items).toEqual([1, 2, 3]);
    expect(asked[1]?.request.url).toBe('/a/v1/things?status=published&limit=500&cursor=a%20b');
  });

  it('break off when the user ends the job', async () => {
    api.abandon();
    await expect(api.get('/a/v1/things')).rejects.toThrow();
  });
});
