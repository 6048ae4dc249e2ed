import { once } from 'node:events';
import { Agent, get, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { HttpServer } from './http-server.js';

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** A server whose every answer waits until it is let out. */
async function started() {
  const waiting: ServerResponse[] = [];
  const port = await freePort();
  const server = new HttpServer((_request, response) => waiting.push(response));
  await server.open(port, '127.0.0.1');
  const agent = new Agent({ keepAlive: true });
  const ask = async (): Promise<IncomingMessage> => {
    const [answer] = (await once(get({ port, host: '127.0.0.1', agent }), 'response')) as [IncomingMessage];
    answer.resume();
    await once(answer, 'end');
    return answer;
  };
  const letOut = async () => {
    while (waiting.length === 0) await new Promise(setImmediate);
    for (const response of waiting.splice(0)) response.end('done');
  };
  return { server, ask, letOut };
}

describe('A server that is closed', () => {
  it('answers what came before, on a connection that was kept for more too', async () => {
    const { server, ask, letOut } = await started();
    const first = ask();
    await letOut();
    await first;
    const last = ask();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const closed = server.close(0);
    await letOut();
    expect((await last).statusCode).toBe(200);
    await closed;
    await expect(ask()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
  });

  it('lingers: takes requests for a while yet, and has each sender make its next connection elsewhere', async () => {
    const { server, ask, letOut } = await started();
    const closed = server.close(300);
    const asked = ask();
    await letOut();
    expect((await asked).headers.connection).toBe('close');
    await closed;
    await expect(ask()).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
  });
});
