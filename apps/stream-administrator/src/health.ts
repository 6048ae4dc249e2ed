import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { streamAdministrator } from '@nelikentta/messaging/streams';
import type { Settings } from './settings.js';

/** Tells the platform over HTTP whether the process lives (`livez`) and whether the streams are as declared (`readyz`). */
export class Health {
  private areKept = false;

  private constructor(private readonly server: Server) {
    server.on('request', ({ url }, response) => {
      response.writeHead(this.statusOf(url), { 'content-type': 'text/plain' }).end();
    });
  }

  static async open({ port, host }: Pick<Settings, 'port' | 'host'>): Promise<Health> {
    const health = new Health(createServer());
    health.server.listen(port, host);
    await once(health.server, 'listening');
    return health;
  }

  /** Notes what was seen of the streams last. */
  note(areKept: boolean): void {
    this.areKept = areKept;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private statusOf(path: string | undefined): number {
    if (path === `/${streamAdministrator}/livez`) return 200;
    if (path === `/${streamAdministrator}/readyz`) return this.areKept ? 200 : 503;
    return 404;
  }
}
