import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { FrontDoor, PortTakenError } from './front-door.js';

async function occupied() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

async function freed(): Promise<number> {
  const { server, port } = await occupied();
  server.close();
  return port;
}

describe('The front door', () => {
  it('leads by the first part of the path, and says in a problem document when nobody lives there', async () => {
    const port = await freed();
    const door = await FrontDoor.open(port);
    door.openTo(
      new Map([
        ['steering', (request, response) => response.end(request.url)],
        ['', (_, response) => response.end('welcome')],
      ]),
    );
    const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect(await (await ask('/steering/v1/targets?limit=5')).text()).toBe('/steering/v1/targets?limit=5');
    expect(await (await ask('/')).text()).toBe('welcome');
    const nowhere = await ask('/elsewhere/steering');
    expect(nowhere.status).toBe(404);
    expect(nowhere.headers.get('content-type')).toBe('application/problem+json');
    await door.close();
    await expect(ask('/')).rejects.toThrow();
  });

  it('names a port that is taken, and a free one to use instead', async () => {
    const { server, port } = await occupied();
    const refused = await FrontDoor.open(port).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PortTakenError);
    const { suggestion } = refused as PortTakenError;
    expect(suggestion).toBeGreaterThan(port);
    const door = await FrontDoor.open(suggestion);
    await door.close();
    server.close();
  });
});
