import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { RunningService } from '@nelikentta/service';

/** The port that was asked for is taken. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';

  constructor(
    readonly port: number,
    readonly suggestion: number,
  ) {
    super(`Port ${port} is taken by another program. Try --port ${suggestion}.`);
  }
}

const keepAliveMs = 75_000;

/** What answers below a first part of the path. */
export type Doors = ReadonlyMap<string, RequestListener>;

export const doorOf = (service: RunningService): [string, RequestListener] => [
  service.name,
  (request, response) => {
    service.handle(request, response);
  },
];

/** One server for all: the first part of the path says who answers. */
export class FrontDoor {
  private doors: Doors = new Map();
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => {
      this.lead(request, response);
    });
    // Imports may last as long as the sender takes.
    this.server.requestTimeout = 0;
    // Longer than a client waits between two requests: what it sends on a connection must not meet its closing.
    this.server.keepAliveTimeout = keepAliveMs;
  }

  /** @throws {PortTakenError} naming a free one */
  static async open(port: number): Promise<FrontDoor> {
    const door = new FrontDoor();
    await listen(door.server, port).catch(async (error: unknown) => {
      if (isTaken(error)) throw new PortTakenError(port, await freePortAfter(port));
      throw error;
    });
    return door;
  }

  lead(request: IncomingMessage, response: ServerResponse): void {
    const [, first = ''] = (request.url ?? '/').split(/[/?]/);
    const answer = this.doors.get(first);
    if (answer === undefined) notFound(response);
    else answer(request, response);
  }

  openTo(doors: Doors): void {
    this.doors = doors;
  }

  /** Finishes what is being answered; lets go of idle connections at once. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
    this.server.closeIdleConnections();
    const patience = setTimeout(() => {
      this.server.closeAllConnections();
    }, 3000);
    await closed;
    clearTimeout(patience);
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'application/problem+json' });
  response.end(
    JSON.stringify({
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      code: 'not-found',
      detail: 'Nothing answers here; / lists what does.',
    }),
  );
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

const isTaken = (error: unknown): boolean => ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');

async function freePortAfter(port: number): Promise<number> {
  for (let candidate = port + 1; candidate < Math.min(port + 100, 65_536); candidate += 1) {
    const probe = createServer();
    const isFree = await listen(probe, candidate).then(
      () => true,
      () => false,
    );
    probe.close();
    if (isFree) return candidate;
  }
  return 0;
}
