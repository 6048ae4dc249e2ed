import pg from 'pg';
import type { Access } from './access.js';

/** Number of the advisory lock that the process which runs the database holds: its session ends with the process, however it ends. */
const ownership = 5_025_025;

export type Found = { state: 'absent' } | { state: 'busy' } | { state: 'ready'; keeper: pg.Client };

/**
 * Knocks at the port. `ready`: our server answers there, with our password; `busy`: a server is starting, recovering or ending;
 * `absent`: nobody, or someone else's server.
 */
export async function knock({ port, superuser, password }: Access): Promise<Found> {
  const keeper = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: 'postgres',
    application_name: 'nelikentta-keeper',
    connectionTimeoutMillis: 3_000,
    ssl: false,
  });
  // A server that goes away is noticed by its process ending.
  keeper.on('error', () => undefined);
  try {
    await keeper.connect();
    return { state: 'ready', keeper };
  } catch (error) {
    await keeper.end().catch(() => undefined);
    return { state: (error as { code?: string }).code === '57P03' ? 'busy' : 'absent' };
  }
}

/** Takes ownership of the running server, until this process ends. False when another process has it. */
export async function takeOwnership(keeper: pg.Client): Promise<boolean> {
  const { rows } = await keeper.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [ownership]);
  return rows[0]?.taken === true;
}
