import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { feedbackGiven } from '@nelikentta/contracts';
import {
  type Consumer,
  type Envelope,
  Inbox,
  messagesGo,
  messagingTables,
  on,
  parkedMessages,
  requeue,
} from '@nelikentta/messaging';
import {
  Clock,
  connect,
  type Database,
  Ids,
  migrate,
  provision,
  type Scope,
  sqlMigration,
  tenantTable,
} from '@nelikentta/persistence';
import { testServer } from '@nelikentta/testing';

const espoo: Scope = { municipality: '049', actor: 'test' };
const tables = `CREATE TABLE effect (municipality char(3) NOT NULL, aggregate_id text NOT NULL, score integer NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY);
  ${tenantTable('effect', 'SELECT, INSERT')}`;
let database: Database;
let inbox: Inbox;
let faulty = true;
let passing: string | undefined;

const scores: Consumer = {
  name: 'scores',
  handlers: [
    on(feedbackGiven, async (tx, messages) => {
      if (passing !== undefined) await tx.rows(`DO $$ BEGIN RAISE EXCEPTION 'passing' USING ERRCODE = '${passing}'; END $$`);
      if (faulty && messages.some(({ data }) => data.feedback[0]?.nps === 0))
        throw new Error('A nought cannot be counted yet.');
      await tx.rows(`INSERT INTO effect SELECT '049', * FROM unnest($1::text[], $2::integer[])`, [
        messages.map(({ aggregateId }) => aggregateId),
        messages.map(({ data }) => data.feedback[0]?.nps),
      ]);
    }),
  ],
};

beforeAll(async () => {
  const logins = await provision(testServer(), 'inbox-bench', 'test', `inbox_${randomUUID().replaceAll('-', '')}`);
  await migrate(logins.owner, [
    sqlMigration(1_700_000_000_001, 'Messaging', messagingTables),
    sqlMigration(1_700_000_000_010, 'MessagesGo', messagesGo),
    sqlMigration(1_700_000_000_002, 'Effects', tables),
  ]);
  database = await connect(logins.application, [], 4);
  inbox = new Inbox(scores, { database, clock: new Clock(), ids: new Ids() });
});
afterAll(() => database.close());

const given = (aggregate: string, nps: number): Envelope => ({
  specversion: '1.0',
  id: randomUUID(),
  type: feedbackGiven.type,
  source: '/customer-registry',
  subject: aggregate,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  municipality: '049',
  aggregateversion: 1,
  data: { feedback: [{ ...feedbackGiven.example.feedback[0], nps }] },
});
const scoresOf = async (aggregate: string) =>
  (
    await database.read(espoo, (tx) =>
      tx.rows<{ score: number }>(`SELECT score FROM effect WHERE aggregate_id = $1 ORDER BY position`, [aggregate]),
    )
  ).map((row) => row.score);

describe('The inbox', () => {
  it('applies a message once, however often it comes, also within one batch', async () => {
    const message = given('once', 7);
    await inbox.receive([message, message]);
    await inbox.receive([message]);
    expect(await scoresOf('once')).toEqual([7]);
  });

  it('parks the message at fault with its error, lets its aggregate wait and the others flow; requeued, all take effect in order', async () => {
    const bad = given('held', 0);
    await inbox.receive([given('free', 5), bad, given('free', 6)]);
    const later = given('held', 8);
    await inbox.receive([later, given('free', 9)]);
    expect(await scoresOf('free')).toEqual([5, 6, 9]);
    expect(await scoresOf('held')).toEqual([]);
    expect(await database.read(espoo, (tx) => parkedMessages(tx, 10))).toMatchObject([
      { eventId: bad.id, error: 'A nought cannot be counted yet.', attempts: 3 },
      { eventId: later.id, error: null },
    ]);
    await inbox.receive([bad, later]);
    const again = () =>
      database.write(espoo, (tx) => requeue(tx, bad.id, (_, within, envelope) => inbox.reapply(within, envelope)));
    await expect(again()).rejects.toThrow('A nought cannot be counted yet.');
    faulty = false;
    expect(await again()).toBe(2);
    await inbox.receive([bad, later]);
    expect(await scoresOf('held')).toEqual([0, 8]);
    await expect(again()).rejects.toMatchObject({ code: 'parked-message-not-found' });
  });

  it('keeps many that wait in the order in which they came', async () => {
    faulty = true;
    const bad = given('queue', 0);
    const behind = Array.from({ length: 40 }, (_, index) => (index % 10) + 1);
    await inbox.receive([bad]);
    await inbox.receive(behind.map((score) => given('queue', score)));
    faulty = false;
    await database.write(espoo, (tx) => requeue(tx, bad.id, (_, within, envelope) => inbox.reapply(within, envelope)));
    expect(await scoresOf('queue')).toEqual([0, ...behind]);
  });

  it('lets what comes while its aggregate is being requeued take effect behind it, and leaves nothing that waits behind nobody', async () => {
    faulty = true;
    const [bad, next, last] = [given('requeued', 0), given('requeued', 4), given('requeued', 6)];
    await inbox.receive([bad, next]);
    faulty = false;
    let goOn: () => void = () => undefined;
    const open = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const requeued = database.write(espoo, async (tx) => {
      const applied = await requeue(tx, bad.id, (_, within, envelope) => inbox.reapply(within, envelope));
      await open;
      return applied;
    });
    await wait(100);
    const received = inbox.receive([last]);
    await wait(200);
    goOn();
    expect(await requeued).toBe(2);
    await received;
    expect(await scoresOf('requeued')).toEqual([0, 4, 6]);
    expect(await database.read(espoo, (tx) => parkedMessages(tx, 10))).toEqual([]);
  });

  it.each(['40P01', '40001', '55P03', '25006'])('has what met %s delivered again, and parks none of it', async (code) => {
    passing = code;
    const message = given(code, 2);
    await expect(inbox.receive([message])).rejects.toMatchObject({ code });
    passing = undefined;
    expect(await database.read(espoo, (tx) => parkedMessages(tx, 10))).toEqual([]);
    await inbox.receive([message]);
    expect(await scoresOf(code)).toEqual([2]);
  });

  it('tries again in a while what was cancelled once', async () => {
    passing = '57014';
    const began = performance.now();
    const received = inbox.receive([given('cancelled', 2)]);
    await wait(200);
    passing = undefined;
    await received;
    expect(await scoresOf('cancelled')).toEqual([2]);
    expect(performance.now() - began).toBeGreaterThan(900);
  });

  it('parks a message that breaks its contract', async () => {
    const message = { ...given('broken', 3), data: { feedback: [{ nps: 'three' }] } };
    await inbox.receive([message]);
    expect(await database.read(espoo, (tx) => parkedMessages(tx, 10))).toMatchObject([{ eventId: message.id }]);
  });
});
