import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** How long requests under way may take once a process was told to end. A platform gives it ten seconds more for the rest. */
export const finishWithinSeconds = 45;

const idleAgainMs = 50;

/** A process's own server, which can be closed without a request being lost. */
export class HttpServer {
  private readonly server: Server;
  private closing = false;

  constructor(handle: (request: IncomingMessage, response: ServerResponse) => void) {
    this.server = createServer((request, response) => {
      // Who keeps the connection for a next request is told to make another, elsewhere.
      if (this.closing) response.setHeader('Connection', 'close');
      handle(request, response);
    });
    // Imports may last as long as the sender takes.
    this.server.requestTimeout = 0;
  }

  async open(port: number, host: string): Promise<void> {
    this.server.listen(port, host);
    await once(this.server, 'listening');
  }

  /**
   * Takes requests for a while yet, then no more, and finishes those under way; who is not answered by then is cut off.
   *
   * @param lingerMs as long as it takes until nobody sends requests here any more
   */
  async close(lingerMs: number): Promise<void> {
    this.closing = true;
    await wait(lingerMs);
    const closed = once(this.server, 'close');
    this.server.close();
    const idle = setInterval(() => {
      this.server.closeIdleConnections();
    }, idleAgainMs);
    const patience = setTimeout(() => {
      this.server.closeAllConnections();
    }, finishWithinSeconds * 1000);
    await closed;
    clearInterval(idle);
    clearTimeout(patience);
  }
}
