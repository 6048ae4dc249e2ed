import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  connect,
  connectPlainly,
  type Database,
  migrate,
  ownMunicipality,
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
let superuser: pg.Client;

beforeAll(async () => {
  logins = await provision(testServer(), 'tenancy-bench', 'test', `tenancy_${randomUUID().replaceAll('-', '')}`);
  await migrate(logins.owner, [
    sqlMigration(
      1_700_000_000_001,
      'Notes',
      `CREATE TABLE note (municipality char(3) NOT NULL, id integer NOT NULL, PRIMARY KEY (municipality, id)); ${tenantTable('note', 'SELECT, INSERT, UPDATE')}`,
    ),
  ]);
  superuser = await connectPlainly(testServer());
  // One connection, so that each transaction is served by the one that served the other municipality before.
  database = await connect(logins.application, [], 1);
  await database.write(espoo, (tx) => tx.rows(`INSERT INTO note VALUES ('049', 1)`));
  await database.write(helsinki, (tx) => tx.rows(`INSERT INTO note VALUES ('091', 2)`));
});
afterAll(async () => {
  await database.close();
  await superuser.end();
});

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

describe('The roles', () => {
  it('are each held to their work: none is above row-level security, and the relay sees the outbox alone', async () => {
    const names = Object.values(logins).map(({ username }) => username);
    const { rows } = await superuser.query(
      `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
      [names],
    );
    expect(rows).toEqual([]);
    const relay = await connectPlainly(logins.relay);
    await expect(relay.query('SELECT FROM note')).rejects.toThrow(/permission denied/);
    await relay.end();
  });

  it('of the application can neither become the owner, nor change a table, nor enter another service’s database', async () => {
    const other = await provision(testServer(), 'tenancy-other', 'test', `tenancy_${randomUUID().replaceAll('-', '')}`);
    const application = await connectPlainly(logins.application);
    for (const attempt of [
      `SET ROLE ${logins.owner.username}`,
      'ALTER TABLE note DISABLE ROW LEVEL SECURITY',
      'CREATE TABLE copied AS SELECT * FROM note',
      'TRUNCATE note',
    ])
      await expect(application.query(attempt)).rejects.toThrow(/permission denied|must be owner/);
    await application.end();
    await expect(connectPlainly({ ...logins.application, database: other.owner.database })).rejects.toThrow(
      /permission denied/,
    );
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

  const sound = `CREATE TABLE planted (municipality char(3) NOT NULL PRIMARY KEY); ${tenantTable('planted', 'SELECT')}`;

  it('finds a function that reads by the rights of its owner', async () => {
    expect(
      await withTable(
        'CREATE FUNCTION planted() RETURNS bigint LANGUAGE sql SECURITY DEFINER RETURN (SELECT count(*) FROM note)',
      ),
    ).toEqual(['planted: the function reads by the rights of its owner']);
  });

  it('finds a policy that lets the application past the one that guards', async () => {
    expect(await withTable(`${sound} CREATE POLICY opened ON planted USING (municipality <> '091')`)).toEqual([
      'planted: another policy lets the application past the municipality',
    ]);
    const loosened = `current_setting('nelikentta.municipality', true) IS NULL OR ${ownMunicipality}`;
    expect(
      await withTable(`${sound} ALTER POLICY own_municipality ON planted USING (${loosened}) WITH CHECK (${loosened})`),
    ).toEqual([
      'planted: another policy lets the application past the municipality',
      'planted: no policy holds reads and writes to the municipality',
    ]);
  });

  it('finds a copy of rows that no policy can guard', async () => {
    expect(await withTable('CREATE MATERIALIZED VIEW planted AS SELECT * FROM note')).toEqual([
      'planted: no policy can guard what it holds',
    ]);
  });

  it('finds nothing wrong where all is right', async () => {
    expect(await withTable(sound)).toEqual([]);
  });
});
