import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  connect,
  connectPlainly,
  type Database,
  migrate,
  provision,
  type Scope,
  type ServiceLogins,
  sqlMigration,
  tenantTable,
} from '@nelikentta/persistence';
import { schemaFaults, testServer } from '@nelikentta/testing';
import pg from 'pg';

const espoo: Scope = { municipality: '049', actor: 'test' };
const helsinki: Scope = { municipality: '091', actor: 'test' };
let logins: ServiceLogins;
let database: Database;

beforeAll(async () => {
  logins = await provision(testServer(), 'tenancy-bench', 'test', `tenancy_${randomUUID().replaceAll('-', '')}`);
  await migrate(logins.owner, [
    sqlMigration(
      1_700_000_000_001,
      'Notes',
      `CREATE TABLE note (municipality char(3) NOT NULL, id integer NOT NULL, PRIMARY KEY (municipality, id)); ${tenantTable('note', 'SELECT, INSERT, UPDATE')}`,
    ),
  ]);
  // One connection, so that each transaction is served by the one that served the other municipality before.
  database = await connect(logins.application, [], 1);
  await database.write(espoo, (tx) => tx.rows(`INSERT INTO note VALUES ('049', 1)`));
  await database.write(helsinki, (tx) => tx.rows(`INSERT INTO note VALUES ('091', 2)`));
});
afterAll(() => database.close());

const ids = async (scope: Scope) =>
  (await database.read(scope, (tx) => tx.rows<{ id: number }>('SELECT id FROM note'))).map(({ id }) => id);

/** What a transaction without a municipality sees on a connection that has just served Espoo. */
async function seenAfterwards(local: boolean): Promise<number> {
  const { username: user, ...rest } = logins.application;
  const pool = new pg.Pool({ ...rest, user, max: 1 });
  await pool.query('BEGIN');
  await pool.query(`SELECT set_config('nelikentta.municipality', '049', $1)`, [local]);
  await pool.query('COMMIT');
  const { rows } = await pool.query('SELECT id FROM note');
  await pool.end();
  return rows.length;
}

describe('A transaction', () => {
  it('sees its own municipality only', async () => {
    expect(await ids(espoo)).toEqual([1]);
    expect(await ids(helsinki)).toEqual([2]);
    expect(await ids({ municipality: '', actor: 'test' })).toEqual([]);
    expect(await ids({ municipality: '0491', actor: 'test' })).toEqual([]);
  });

  it('cannot write another municipality’s row, nor move one there', async () => {
    await expect(database.write(espoo, (tx) => tx.rows(`INSERT INTO note VALUES ('091', 3)`))).rejects.toThrow(
      /row-level security/,
    );
    await expect(database.write(espoo, (tx) => tx.rows(`UPDATE note SET municipality = '091'`))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('leaves nothing of its scope on the connection; a session-level setting would', async () => {
    expect(await seenAfterwards(true)).toBe(0);
    expect(await seenAfterwards(false)).toBe(1);
  });

  it('that only reads cannot write', async () => {
    await expect(database.read(espoo, (tx) => tx.rows(`INSERT INTO note VALUES ('049', 9)`))).rejects.toThrow(/read-only/);
  });

  it('inside another is the same one: both or neither', async () => {
    const both = database.write(espoo, async () => {
      await database.write(espoo, (tx) => tx.rows(`INSERT INTO note VALUES ('049', 10)`));
      throw new Error('The outer one fails.');
    });
    await expect(both).rejects.toThrow('The outer one fails.');
    expect(await ids(espoo)).toEqual([1]);
    await expect(database.write(espoo, () => database.read(helsinki, () => Promise.resolve()))).rejects.toThrow(/another/);
  });

  it('shows nothing to the owner either', async () => {
    const owner = await connectPlainly(logins.owner);
    expect((await owner.query('SELECT FROM note')).rowCount).toBe(0);
    await owner.end();
  });
});

describe('The check of a schema', () => {
  const withTable = async (sql: string) => {
    const client = await connectPlainly(logins.owner);
    await client.query('BEGIN');
    await client.query(sql);
    const faults = await schemaFaults(client);
    await client.query('ROLLBACK');
    await client.end();
    return faults.filter((fault) => fault.startsWith('planted'));
  };

  it('finds a table without a policy', async () => {
    expect(await withTable('CREATE TABLE planted (municipality char(3) NOT NULL)')).toEqual([
      'planted: no policy holds reads and writes to the municipality',
      'planted: row-level security is off',
      'planted: row-level security spares the owner',
    ]);
  });

  it('finds an index and a table that do not begin with the municipality', async () => {
    expect(
      await withTable(
        `CREATE TABLE planted (id integer, municipality char(3)); ${tenantTable('planted', 'SELECT')} CREATE INDEX planted_id ON planted (id)`,
      ),
    ).toEqual([
      'planted: the first column is not the municipality',
      'planted_id: the index does not begin with the municipality',
    ]);
  });

  it('finds nothing wrong where all is right', async () => {
    expect(
      await withTable(`CREATE TABLE planted (municipality char(3) NOT NULL PRIMARY KEY); ${tenantTable('planted', 'SELECT')}`),
    ).toEqual([]);
  });
});
