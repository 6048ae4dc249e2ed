import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request as ask, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceProcess } from './service-process.js';

const askedEveryMs = 500;

/**
 * Shares requests among the processes of a service that say that they are ready, as a cluster's own does. What a process does not
 * answer is an error to whoever asked: it is sent to no other.
 */
export class ReadinessProxy {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly ready = new Set<ServiceProcess>();
  private readonly end = new AbortController();
  private turn = 0;

  private constructor(
    private readonly processes: readonly ServiceProcess[],
    private readonly server: Server,
  ) {}

  static async before(processes: readonly ServiceProcess[]): Promise<ReadinessProxy> {
    const server = createServer();
    const proxy = new ReadinessProxy(processes, server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      proxy.handOn(request, response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await proxy.look();
    void proxy.keepLooking();
    return proxy;
  }

  get address(): string {
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no address.');
    return `http://127.0.0.1:${String(address.port)}/${this.processes[0]?.name ?? ''}`;
  }

  /** Whether requests are sent there just now. */
  sendsTo(process: ServiceProcess): boolean {
    return this.ready.has(process);
  }

  async close(): Promise<void> {
    this.end.abort();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
    this.agent.destroy();
  }

  private async keepLooking(): Promise<void> {
    while (!this.end.signal.aborted) {
      await wait(askedEveryMs, undefined, { signal: this.end.signal }).catch(() => undefined);
      await this.look();
    }
  }

  private async look(): Promise<void> {
    await Promise.all(
      this.processes.map(async (each) => {
        if (await each.isReady()) this.ready.add(each);
        else this.ready.delete(each);
      }),
    );
  }

  private handOn(request: IncomingMessage, response: ServerResponse): void {
    const ready = [...this.ready];
    const chosen = ready[(this.turn += 1) % ready.length];
    const fail = () => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' });
      response.end('{}');
    };
    if (chosen === undefined) {
      fail();
      return;
    }
    const { method, url: path, headers } = request;
    const onward = ask({ host: '127.0.0.1', port: chosen.port, method, path, headers, agent: this.agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', fail);
    request.pipe(onward);
  }
}
