import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@nelikentta/embedded-postgresql';
import { connectPlainly, type Login, provision, type ServiceLogins } from '@nelikentta/persistence';
import { migrateService, type ServiceDefinition } from '@nelikentta/service';
import type pg from 'pg';
import { municipality } from './service-at-work.js';

/** A database that one family of rows may do with as it likes. */
export interface Workplace {
  readonly logins: ServiceLogins;
  /** The superuser: for what stands below every guard. */
  readonly bare: pg.Client;
  /** How the superuser signs in. */
  readonly root: Login;
  close(): Promise<void>;
}

/** What a city's database of one service is filled with. */
export interface Filling {
  readonly definition: ServiceDefinition;
  readonly size: number;
  /** Raised when the filling changes: then it is made anew. */
  readonly edition: number;
  /** Fills a database that has its tables. */
  fill(workplace: Workplace): Promise<void>;
}

const password = 'bench';

/** Where what takes long to make is kept for the next time. */
export const cacheFolder = (name: string): string =>
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'nelikentta', 'bench', name);

/** A service that was filled was told of all that: otherwise its consumers, never here before, would have it stated anew meanwhile. */
async function markAsTold({ consumers = [] }: ServiceDefinition, { bare }: Workplace): Promise<void> {
  await bare.query(`INSERT INTO consumer_state (municipality, consumer) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`, [
    municipality,
    consumers.map(({ name }) => name),
  ]);
}

/** PostgreSQL as `npm start` runs it, with data that is made once and kept in the user's cache folder as template databases. */
export class House {
  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly root: Login,
    private readonly say: (line: string) => void,
  ) {}

  static async open(say: (line: string) => void): Promise<House> {
    const folder = cacheFolder('data');
    const server = await startEmbeddedPostgres({ folder, log: say });
    const { host, port, superuser: username } = server;
    return new House(server, { host, port, database: 'postgres', username, password: server.password }, say);
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  /** A fresh copy of the filled database. */
  async copyOf(filling: Filling): Promise<Workplace> {
    const template = await this.templateOf(filling);
    const copy = `bench_${filling.definition.name.replaceAll('-', '_')}`;
    await this.asRoot(async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`);
      await client.query(`CREATE DATABASE ${copy} TEMPLATE ${template} STRATEGY FILE_COPY`);
    });
    const workplace = await this.workplace(filling.definition, copy, () =>
      this.asRoot((client) => client.query(`DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`)),
    );
    // Tables that every service has may have grown since the template was made.
    await migrateService(filling.definition, workplace.logins.owner);
    if (filling.size > 0) await markAsTold(filling.definition, workplace);
    return workplace;
  }

  private async templateOf(filling: Filling): Promise<string> {
    const { definition, size, edition } = filling;
    const steps = definition.migrations.map((step) => new step().name ?? '').join();
    const mark = createHash('sha256')
      .update(`${steps} ${String(edition)}`)
      .digest('hex')
      .slice(0, 8);
    const family = `${definition.name.replaceAll('-', '_')}_${String(size)}`;
    const template = `${family}_${mark}`;
    const kept = await this.asRoot((client) =>
      client.query<{ datname: string; datistemplate: boolean }>(
        `SELECT datname, datistemplate FROM pg_database WHERE datname LIKE $1`,
        [`${family.replaceAll('_', '\\_')}\\_%`],
      ),
    );
    if (kept.rows.some(({ datname, datistemplate }) => datname === template && datistemplate)) return template;
    for (const { datname } of kept.rows) await this.remove(datname);
    this.say(`Making the data of ${definition.name} at ${size.toLocaleString('en')}; it is kept for the next time.`);
    const workplace = await this.workplace(definition, template, () => Promise.resolve());
    try {
      await migrateService(definition, workplace.logins.owner);
      await filling.fill(workplace);
      await workplace.bare.query('VACUUM (ANALYZE)');
      await workplace.bare.query('CHECKPOINT');
    } finally {
      await workplace.close();
    }
    await this.asRoot((client) => client.query(`ALTER DATABASE ${template} IS_TEMPLATE true`));
    return template;
  }

  private async workplace(definition: ServiceDefinition, database: string, leave: () => Promise<unknown>): Promise<Workplace> {
    const logins = await provision(this.root, definition.name, password, database);
    const root = { ...this.root, database };
    const bare = await connectPlainly(root);
    const close = async () => {
      await bare.end();
      await leave();
    };
    return { logins, bare, root, close };
  }

  private remove(database: string): Promise<void> {
    return this.asRoot(async (client) => {
      await client.query(`ALTER DATABASE ${database} IS_TEMPLATE false`);
      await client.query(`DROP DATABASE ${database} WITH (FORCE)`);
    });
  }

  private async asRoot<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    const client = await connectPlainly(this.root);
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}
