import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { Database } from './database.js';
import { clientOptionsOf, type Login, sourceOptionsOf } from './login.js';
import type { Migration } from './migrations.js';
import { Opening } from './opening.js';

/** Until a connection is made or, when all of the pool are in use, one becomes free; and until its first statement is answered. */
const usualPatienceMs = 900;
/** The same where nobody waits for an answer within a second. */
const longPatienceMs = 5000;
/** A connection has plans that a new one would have to make first: it is kept for the next time that as many are needed. */
const idleMs = 300_000;
/** A side that is gone without a word is found out, so that neither waits for it nor keeps locks for it. */
const keptAlive = { keepAlive: true, keepAliveInitialDelayMillis: 5000 };
const goneWithoutAWord =
  '-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 -c tcp_user_timeout=10000';

// Counts and cents stay below 2^53; a calendar day is text, never midnight in the process's own time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * The application's pool, which the first transaction opens; while PostgreSQL is away or its tables lack one of the migrations,
 * transactions end as `service-unavailable`. `bigint` and `numeric` come as numbers, `date` as `YYYY-MM-DD`, `timestamptz` as `Date`.
 *
 * @param patienceMs after which a PostgreSQL that is silent is away; less than a second, so that requests are refused within one
 */
export function databaseAt(
  login: Login,
  entities: EntitySchema[],
  poolSize: number,
  migrations: readonly Migration[] = [],
  patienceMs = usualPatienceMs,
): Database {
  const source = new DataSource({
    ...sourceOptionsOf(login),
    entities,
    poolSize,
    connectTimeoutMS: patienceMs,
    extra: {
      options: `-c TimeZone=UTC ${goneWithoutAWord}`,
      application_name: login.username,
      pipeline: true,
      idleTimeoutMillis: idleMs,
      ...keptAlive,
    },
    // A connection lost while idle is the pool's to replace; the next transaction says if there is none.
    poolErrorHandler: () => undefined,
  });
  return new Database(source, new Opening(source, migrations), patienceMs);
}

/** The same, opened. Throws when that cannot be done now. */
export async function connect(login: Login, entities: EntitySchema[], poolSize: number): Promise<Database> {
  const database = databaseAt(login, entities, poolSize, [], longPatienceMs);
  await database.opened();
  return database;
}

/**
 * A plain connection of one role for what lives outside transactions of a municipality: the relay and its lock.
 *
 * @param answerMs how long an answer is waited for, unless a query says otherwise; without it, for ever
 */
export async function connectPlainly(login: Login, answerMs?: number): Promise<pg.Client> {
  const client = new pg.Client({
    ...clientOptionsOf(login),
    ...(answerMs !== undefined && { query_timeout: answerMs }),
    connectionTimeoutMillis: longPatienceMs,
    options: goneWithoutAWord,
    ...keptAlive,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
