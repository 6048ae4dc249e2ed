import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import { connectPlainly, type Login } from '@nelikentta/persistence';
import { until } from './until.js';

/** A server that was killed this often in a minute would be left stopped; a new one is begun before. */
const crashesAServer = 4;

/** PostgreSQL as a city has it, with everything written to disk before it is answered; it can be killed and taken away. */
export class PostgreSql {
  private crashes = 0;

  private constructor(
    private running: EmbeddedPostgres,
    private readonly folder: string,
  ) {}

  static async start(folder: string): Promise<PostgreSql> {
    return new PostgreSql(await startEmbeddedPostgres({ folder }), folder);
  }

  get port(): number {
    return this.running.port;
  }

  get superuser(): Login {
    const { host, port, superuser: username, password } = this.running;
    return { host, port, username, password, database: 'postgres' };
  }

  /** What `pg_ctl stop -m immediate` does: nothing is written out, and the next start recovers. It comes back by itself. */
  async crash(): Promise<void> {
    if (this.crashes >= crashesAServer) {
      await this.takeAway();
      await this.bringBack();
    }
    this.crashes += 1;
    const process_ = await this.postmaster();
    process.kill(process_, 'SIGQUIT');
    await until('PostgreSQL is back', async () => (await this.postmaster()) !== process_ && (await this.answers()));
  }

  async takeAway(): Promise<void> {
    await this.running.stop();
  }

  async bringBack(): Promise<void> {
    this.crashes = 0;
    this.running = await startEmbeddedPostgres({ folder: this.folder, port: this.port });
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await removeEmbeddedPostgres(this.folder);
  }

  /** Whether it takes and answers a question. */
  async answers(): Promise<boolean> {
    try {
      const client = await connectPlainly(this.superuser);
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  private async postmaster(): Promise<number> {
    for (;;) {
      const text = await readFile(join(this.running.place, 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
      const found = Number.parseInt(text, 10);
      if (found > 0) return found;
      await wait(20);
    }
  }
}
