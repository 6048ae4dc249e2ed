import type { AddressInfo } from 'node:net';
import type { Login } from '@nelikentta/persistence';
import fastify from 'fastify';
import pg from 'pg';
import { answering } from './answering.js';

/** What the bare server answers with: one statement, its parameters out of the request. */
export interface BareRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Run one after the other; several stand in one transaction. Parameters name what they take from the request. */
  readonly statements: readonly { readonly text: string; readonly values: readonly string[] }[];
}

export interface Bare {
  readonly login: Login;
  readonly routes: readonly BareRoute[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Fastify and prepared statements, with nothing in between: no token, no permission, no municipality, no trace of who asked. */
async function serve({ login, routes }: Bare): Promise<object> {
  const { username: user, ...rest } = login;
  const pool = new pg.Pool({ ...rest, user, max: 10 });
  const app = fastify();
  for (const [index, { method, path, statements }] of routes.entries())
    app.route({
      method,
      url: path,
      handler: async (request) => {
        const given: Fields = { ...(request.params as Fields), ...(request.body as Fields | undefined) };
        const run = async (client: pg.Pool | pg.PoolClient) => {
          let rows: unknown[] = [];
          for (const [step, { text, values }] of statements.entries())
            ({ rows } = await client.query<Fields>({
              name: `${String(index)}.${String(step)}`,
              text,
              values: values.map((value) => (value === 'id()' ? crypto.randomUUID() : given[value])),
            }));
          return rows[0] ?? {};
        };
        return statements.length === 1 ? run(pool) : inTransaction(pool, run);
      },
    });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { address: `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`, headers: {} };
}

async function inTransaction<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    client.release();
  }
}

answering(serve);
