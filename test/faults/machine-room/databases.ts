import { setTimeout as wait } from 'node:timers/promises';
import { connectPlainly, type Login } from '@nelikentta/persistence';

type Client = Awaited<ReturnType<typeof connectPlainly>>;

/** Looks behind row-level security into every service's database, and outlives what happens to the server. */
export class Databases {
  private readonly clients = new Map<string, Promise<Client>>();

  /** One question at a time to each. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(private readonly superuser: () => Login) {}

  /** The rows of one statement; asked again until the server answers. */
  rows<Row>(database: string, sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const turn = (this.turns.get(database) ?? Promise.resolve()).then(() => this.ask(database, sql, parameters));
    this.turns.set(
      database,
      turn.catch(() => undefined),
    );
    return turn as Promise<Row[]>;
  }

  /** The one figure that a statement gives. */
  async figure(database: string, sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const [row] = await this.rows<Record<string, unknown>>(database, sql, parameters);
    return Number(Object.values(row ?? {})[0] ?? 0);
  }

  async close(): Promise<void> {
    for (const client of this.clients.values()) await client.then((each) => each.end()).catch(() => undefined);
    this.clients.clear();
  }

  private async ask(database: string, sql: string, parameters: readonly unknown[]): Promise<unknown[]> {
    for (;;) {
      try {
        const client = await this.client(database);
        return (await client.query({ text: sql, values: [...parameters] })).rows;
      } catch (error) {
        this.clients.delete(database);
        // A statement that is wrong stays wrong.
        if (/^(42|22)/.test(String((error as { code?: unknown }).code))) throw error;
        await wait(100);
      }
    }
  }

  private client(database: string): Promise<Client> {
    const known = this.clients.get(database);
    if (known !== undefined) return known;
    const client = connectPlainly({ ...this.superuser(), database });
    this.clients.set(database, client);
    return client;
  }
}
