import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  connect,
  connectPlainly,
  type Database,
  migrate,
  prepared,
  provision,
  type Scope,
  sqlMigration,
  tenantTable,
  type WriteTx,
} from '@nelikentta/persistence';
import { testServer } from '@nelikentta/testing';
import type pg from 'pg';
import { EntitySchema } from 'typeorm';

const espoo: Scope = { municipality: '049', actor: 'test' };
const table = `
  CREATE TABLE counted (municipality char(3) NOT NULL, number integer NOT NULL CHECK (number < 100), PRIMARY KEY (municipality, number));
  ${tenantTable('counted', 'SELECT, INSERT')}`;
const counted = new EntitySchema<{ municipality: string; number: number }>({
  name: 'Counted',
  tableName: 'counted',
  columns: { municipality: { type: 'char', length: 3, primary: true }, number: { type: 'integer', primary: true } },
});
const insertion = `INSERT INTO counted VALUES ('049', $1)`;
let database: Database;
let owner: pg.Client;

beforeAll(async () => {
  const name = `transaction_${randomUUID().replaceAll('-', '')}`;
  const logins = await provision(testServer(), 'transaction-bench', 'test', name);
  await migrate(logins.owner, [sqlMigration(1_700_000_000_001, 'Counted', table)]);
  // One connection: what a transaction leaves behind, the next one finds.
  database = await connect(logins.application, [counted], 1);
  owner = await connectPlainly({ ...testServer(), database: name });
});
afterAll(async () => {
  await database.close();
  await owner.end();
});
beforeEach(() => owner.query('TRUNCATE counted'));

const kept = async () =>
  (await owner.query<{ number: number }>('SELECT number FROM counted ORDER BY number')).rows.map((row) => row.number);
const put = (tx: WriteTx, number: number) => tx.rows(insertion, [number]);

describe('A transaction', () => {
  it('commits what was sent alongside with what was waited for', async () => {
    await database.write(espoo, async (tx) => {
      tx.alongside(insertion, [1]);
      await put(tx, 2);
      tx.alongside(insertion, [3]);
    });
    expect(await kept()).toEqual([1, 2, 3]);
  });

  it('keeps nothing, and says why, when what was sent alongside fails', async () => {
    const failing = database.write(espoo, async (tx) => {
      await put(tx, 1);
      tx.alongside(insertion, [100]);
    });
    await expect(failing).rejects.toMatchObject({ code: '23514', constraint: 'counted_number_check' });
    expect(await kept()).toEqual([]);
  });

  it('is joined by what TypeORM would begin a transaction of its own for', async () => {
    const failing = database.write(espoo, async (tx) => {
      await tx.manager.save(counted, { municipality: '049', number: 1 });
      throw new Error('after all');
    });
    await expect(failing).rejects.toThrow('after all');
    expect(await kept()).toEqual([]);
  });

  it('names what failed first, not what failed because of it', async () => {
    const failing = database.write(espoo, async (tx) => {
      tx.alongside(insertion, [100]);
      await put(tx, 1);
    });
    await expect(failing).rejects.toMatchObject({ code: '23514' });
  });

  it('is not committed when somebody caught the failure of a statement', async () => {
    const failing = database.write(espoo, async (tx) => {
      await put(tx, 1);
      await put(tx, 100).catch(() => undefined);
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await kept()).toEqual([]);
  });

  it('leaves its connection ready for the next one, whatever happened in it', async () => {
    const scopes = ['049', '091', '049'].map((municipality) => ({ ...espoo, municipality }));
    const turns = scopes.map((scope, turn) =>
      database
        .write(scope, async (tx) => {
          tx.alongside(insertion, [turn]);
          if (turn === 0) throw new Error('changed its mind');
          return tx.rows<{ now: string }>(`SELECT current_setting('nelikentta.municipality') AS now`);
        })
        .catch((error: unknown) => (error as Error & { code?: string }).code ?? (error as Error).message),
    );
    // The second may not write another municipality's row: row-level security refuses it.
    expect(await Promise.all(turns)).toEqual(['changed its mind', '42501', [{ now: '049' }]]);
    expect(await kept()).toEqual([2]);
  });

  it('ends also when its work threw before it had promised anything', async () => {
    const throwing = (tx: WriteTx): Promise<never> => {
      tx.alongside(insertion, [1]);
      throw new Error('at once');
    };
    await expect(database.write(espoo, throwing)).rejects.toThrow('at once');
    await expect(
      database.read(espoo, () => {
        throw new Error('at once');
      }),
    ).rejects.toThrow('at once');
    // Begun anew: one that was open already could not write after a read, and would commit what was given up.
    await database.write(espoo, (tx) => put(tx, 2));
    expect(await kept()).toEqual([2]);
  });

  it('asks nothing more when it has ended: its connection may serve somebody else by then', async () => {
    const late: Promise<unknown>[] = [];
    const goOn = async (tx: WriteTx) => {
      await tx.rows('SELECT pg_sleep(0.05)');
      return put(tx, 1);
    };
    const work = async (tx: WriteTx) => {
      late.push(goOn(tx));
      await Promise.all([...late, Promise.reject(new Error('changed its mind'))]);
    };
    const turns = [database.write(espoo, work), database.write(espoo, (tx) => put(tx, 2))];
    expect(await Promise.allSettled(turns)).toMatchObject([{ status: 'rejected' }, { status: 'fulfilled' }]);
    await expect(late[0]).rejects.toThrow('has ended');
    expect(await kept()).toEqual([2]);
  });

  it('gives each of several questions at once its own answer', async () => {
    const answers = await database.read(espoo, (tx) =>
      Promise.all([1, 2, 3].map((number) => tx.rows<{ number: number }>('SELECT $1::integer AS number', [number]))),
    );
    expect(answers.flat().map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('wakes those who listen when it has something to tell and has committed, and at nothing else', async () => {
    let woken = 0;
    database.onCommit(() => (woken += 1));
    await database.write(espoo, (tx) => put(tx, 1));
    expect(woken).toBe(0);
    const failing = database.write(espoo, (tx) => {
      tx.tell();
      return put(tx, 100);
    });
    await expect(failing).rejects.toMatchObject({ code: '23514' });
    expect(woken).toBe(0);
    await database.write(espoo, async (tx) => {
      await database.write(espoo, (inner) => {
        inner.tell();
        return put(inner, 2);
      });
      expect([woken, await put(tx, 3)]).toEqual([0, []]);
    });
    expect(woken).toBe(1);
  });

  it('that reads cannot write, alongside neither', async () => {
    const sly = database.read(espoo, async (tx) => {
      (tx as WriteTx).alongside(insertion, [1]);
      return Promise.resolve();
    });
    await expect(sly).rejects.toMatchObject({ code: '25006' });
    expect(await kept()).toEqual([]);
  });
});

describe('A prepared statement', () => {
  it('is planned once for a connection and answers as any', async () => {
    const byNumber = prepared(`SELECT number FROM counted WHERE municipality = '049' AND number = $1`);
    await database.write(espoo, (tx) => put(tx, 7));
    for (const number of [7, 8, 7]) {
      const found = await database.read(espoo, (tx) => tx.rows(byNumber, [number]));
      expect(found).toEqual(number === 7 ? [{ number: 7 }] : []);
    }
    const known = await database.read(espoo, (tx) =>
      tx.rows(`SELECT name FROM pg_prepared_statements WHERE statement LIKE '%FROM counted WHERE%'`),
    );
    expect(known).toEqual([{ name: byNumber.name }]);
  });

  it('shows each municipality its own rows', async () => {
    const all = prepared(`SELECT number FROM counted`);
    await database.write(espoo, (tx) => put(tx, 7));
    const seenBy = (municipality: string) => database.read({ ...espoo, municipality }, (tx) => tx.rows(all));
    for (const turn of [1, 2, 3, 4, 5, 6, 7]) {
      expect(await seenBy('049')).toEqual([{ number: 7 }]);
      expect([turn, await seenBy('091')]).toEqual([turn, []]);
    }
  });
});
