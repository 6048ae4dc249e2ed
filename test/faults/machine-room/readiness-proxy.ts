import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request as ask, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ServiceProcess } from './service-process.js';

const askedEveryMs = 250;
const patienceMs = 3000;

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
    for (const each of processes) {
      await proxy.look(each);
      void proxy.keepLooking(each);
    }
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

  private async keepLooking(process: ServiceProcess): Promise<void> {
    while (!this.end.signal.aborted) {
      await wait(askedEveryMs, undefined, { signal: this.end.signal }).catch(() => undefined);
      await this.look(process);
    }
  }

  private async look(process: ServiceProcess): Promise<void> {
    const answer = await fetch(`${process.address}/readyz`, { signal: AbortSignal.timeout(patienceMs) }).then(
      ({ ok }) => (ok ? 'ready' : 'not ready'),
      (error: unknown) => ((error as Error).name === 'TimeoutError' ? 'busy' : 'not ready'),
    );
    // Who is slow to answer is no reason to send everything to the other: a cluster asks three times.
    if (answer === 'ready') this.ready.add(process);
    else if (answer === 'not ready') this.ready.delete(process);
  }

  private handOn(request: IncomingMessage, response: ServerResponse): void {
    const ready = [...this.ready];
    const chosen = ready[(this.turn += 1) % ready.length];
    const fail = ({ message }: Error) => {
      if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ detail: message }));
    };
    if (chosen === undefined) {
      fail(new Error('Nobody is ready.'));
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
