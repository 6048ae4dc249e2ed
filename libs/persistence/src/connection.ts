import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { Database } from './database.js';
import { statementSpans } from './statement-spans.js';

/** Where a role signs in. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly username: string;
  readonly password: string;
}

// Counts and cents stay below 2^53; a calendar day is text, never midnight in the process's own time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Opens the application's pool. `bigint` and `numeric` come as numbers, `date` as `YYYY-MM-DD`, `timestamptz` as `Date`. */
export async function connect(login: Login, entities: EntitySchema[], poolSize: number): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    ...login,
    entities,
    poolSize,
    connectTimeoutMS: 900,
    extra: { options: '-c TimeZone=UTC', application_name: login.username },
    // A connection lost while idle is the pool's to replace; the next transaction says if there is none.
    poolErrorHandler: () => undefined,
  });
  await source.initialize();
  source.subscribers.push(statementSpans);
  return new Database(source);
}

/** A plain connection of one role for what lives outside transactions of a municipality: the relay and its lock. */
export async function connectPlainly(login: Login): Promise<pg.Client> {
  const { username: user, ...rest } = login;
  const client = new pg.Client({ ...rest, user, connectionTimeoutMillis: 900, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
