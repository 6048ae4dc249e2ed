import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  connect,
  connectPlainly,
  type Database,
  migrate,
  prepared,
  preparedByKey,
  provision,
  type ReadTx,
  type Scope,
  sqlMigration,
  tenantTable,
} from '@nelikentta/persistence';
import { testServer } from '@nelikentta/testing';
import type pg from 'pg';

const espoo: Scope = { municipality: '049', actor: 'one' };
const helsinki: Scope = { municipality: '091', actor: 'other' };
const table = `
  CREATE TABLE named (municipality char(3) NOT NULL, id uuid NOT NULL, name text NOT NULL, PRIMARY KEY (municipality, id));
  ${tenantTable('named', 'SELECT')}
  CREATE TABLE noted (municipality char(3) NOT NULL, id uuid NOT NULL, actor text NOT NULL CHECK (actor <> 'nobody'));
  ${tenantTable('noted', 'SELECT, INSERT')}`;
const byId = preparedByKey('id', `SELECT id, name FROM named WHERE municipality = $1 AND id = ANY ($2::uuid[])`);
const note = prepared(
  `INSERT INTO noted SELECT $1::char(3), noted.* FROM json_to_recordset($2::json) AS noted (id uuid, actor text)`,
);
const transaction = (tx: ReadTx) => tx.rows<{ began: string }>(`SELECT now()::text AS began`);
const ids: string[] = Array.from({ length: 20 }, () => randomUUID());
let database: Database;
let owner: pg.Client;

beforeAll(async () => {
  const name = `shared_${randomUUID().replaceAll('-', '')}`;
  const logins = await provision(testServer(), 'shared-bench', 'test', name);
  await migrate(logins.owner, [sqlMigration(1_700_000_000_001, 'Named', table)]);
  database = await connect(logins.application, [], 4);
  owner = await connectPlainly({ ...testServer(), database: name });
  for (const [municipality, whose] of [
    ['049', ids.slice(0, 19)],
    ['091', ids.slice(19)],
  ] as const)
    await owner.query(`INSERT INTO named SELECT $1, id, 'name of ' || id FROM unnest($2::uuid[]) AS id`, [municipality, whose]);
});
afterAll(async () => {
  await database.close();
  await owner.end();
});
beforeEach(() => owner.query('TRUNCATE noted'));

const noted = async () => (await owner.query<{ id: string; actor: string }>('SELECT id, actor FROM noted ORDER BY id')).rows;
const nameOf = async (tx: ReadTx, id: string) => (await tx.rowsOf<{ name: string }>(byId, id))[0]?.name;
const sorted = (all: readonly string[]) => [...all].sort();

describe('Reads that come at the same time', () => {
  it('share a transaction, and each gets what it asked for', async () => {
    const answers = await Promise.all(
      ids
        .slice(0, 19)
        .map((id) =>
          database.readTogether(espoo, async (tx) => ({ name: await nameOf(tx, id), at: (await transaction(tx))[0]?.began })),
        ),
    );
    expect(answers.map(({ name }) => name)).toEqual(ids.slice(0, 19).map((id) => `name of ${id}`));
    expect(new Set(answers.map(({ at }) => at)).size).toBe(1);
  });

  it('find an id however its letters are written', async () => {
    const [id = ''] = ids;
    expect(await database.readTogether(espoo, (tx) => nameOf(tx, id.toUpperCase()))).toBe(`name of ${id}`);
  });

  it('see their own municipality only', async () => {
    const [of049 = '', of091 = ''] = [ids[0], ids[19]];
    const ask = (scope: Scope, id: string) => database.readTogether(scope, (tx) => nameOf(tx, id));
    const answers = await Promise.all([ask(espoo, of049), ask(helsinki, of049), ask(espoo, of091), ask(helsinki, of091)]);
    expect(answers).toEqual([`name of ${of049}`, undefined, undefined, `name of ${of091}`]);
  });

  it('cannot write', async () => {
    const writing = database.readTogether(espoo, (tx) => tx.rows(note.text, ['049', '[]']));
    await expect(writing).rejects.toMatchObject({ code: '25006' });
    const joining = database.readAndAddTogether(espoo, () => database.write(espoo, () => Promise.resolve()));
    await expect(joining).rejects.toThrow('cannot write');
  });

  it('leave the rows that tell of them, each on behalf of its own actor', async () => {
    await Promise.all(
      ids.slice(0, 5).map((id, place) =>
        database.readAndAddTogether({ ...espoo, actor: `actor ${String(place)}` }, async (tx) => {
          await database.read(espoo, (inner) => nameOf(inner, id));
          tx.add(note, { id, actor: tx.scope.actor });
        }),
      ),
    );
    const rows = await noted();
    expect(rows.map(({ id }) => id)).toEqual(sorted(ids.slice(0, 5)));
    for (const { id, actor } of rows) expect(actor).toBe(`actor ${String(ids.indexOf(id))}`);
  });

  it('are answered though one among them is refused, which leaves no row', async () => {
    const [kept = '', refused = ''] = ids;
    const read = (id: string) =>
      database.readAndAddTogether(espoo, async (tx) => {
        const name = await nameOf(tx, id);
        if (id === refused) throw new Error('not for you');
        tx.add(note, { id, actor: 'one' });
        return name;
      });
    const [one, other] = await Promise.allSettled([read(kept), read(refused)]);
    expect(one).toEqual({ status: 'fulfilled', value: `name of ${kept}` });
    expect(other).toMatchObject({ status: 'rejected', reason: { message: 'not for you' } });
    expect((await noted()).map(({ id }) => id)).toEqual([kept]);
  });

  it('are not answered when the rows that tell of them cannot be kept', async () => {
    const read = (id: string, actor: string) =>
      database.readAndAddTogether(espoo, async (tx) => {
        tx.add(note, { id, actor });
        return nameOf(tx, id);
      });
    const answers = await Promise.allSettled([read(ids[0] ?? '', 'one'), read(ids[1] ?? '', 'nobody')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await noted()).toEqual([]);
    expect(await database.readTogether(espoo, (tx) => nameOf(tx, ids[0] ?? ''))).toBeDefined();
  });

  it('are told why when their own statement fails, and all of them fail', async () => {
    const answers = await Promise.allSettled([
      database.readTogether(espoo, (tx) => tx.rows('SELECT 1 / 0')),
      database.readTogether(espoo, (tx) => nameOf(tx, ids[0] ?? '')),
    ]);
    expect(answers).toMatchObject([{ status: 'rejected', reason: { code: '22012' } }, { status: 'rejected' }]);
  });

  it('go on when many wait for those under way', async () => {
    const rounds = Array.from({ length: 200 }, (_, place) => ids[place % 19] ?? '');
    const read = async (id: string, place: number) => {
      await new Promise((resolve) => setTimeout(resolve, place % 7));
      return database.readTogether(espoo, (tx) => nameOf(tx, id));
    };
    expect(await Promise.all(rounds.map(read))).toEqual(rounds.map((id) => `name of ${id}`));
  });
});
