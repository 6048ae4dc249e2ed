import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Contract } from '@nelikentta/contracts';
import { type Envelope, type Handler, Inbox, messagesGo, messagingTables, on } from '@nelikentta/messaging';
import { declare } from '@nelikentta/messaging/nats';
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
import { z } from 'zod';
import { NatsHouse } from '../nats/nats-house.js';
import { describeWith } from '../toolbox/describe-with.js';

const describeWithNats = await describeWith('nats-server');
const espoo: Scope = { municipality: '049', actor: 'test' };
const services = ['day-care', 'dental-care', 'library', 'swimming-hall', 'music-school'];

const First = z.strictObject({ service: z.string(), version: z.int(), places: z.int() });
/** The same fact, told with what the first could not say: when the service opens. */
const Second = z.strictObject({ service: z.string(), version: z.int(), places: z.int(), opensAt: z.int() });
const contractOf = <Data extends z.output<typeof First>>(
  version: number,
  schema: z.ZodType<Data>,
  example: Data,
): Contract<Data> => ({
  type: `nelikentta.catalogue.places.counted.v${String(version)}`,
  owner: 'catalogue',
  summary: 'Places of a service',
  schema,
  example,
  rowsIn: ({ service, version: known }) => [{ key: [service], version: known }],
});
const v1 = contractOf(1, First, { service: 'library', version: 1, places: 40 });
const v2 = contractOf(2, Second, { service: 'library', version: 1, places: 40, opensAt: 8 });

const tables = `CREATE TABLE places (municipality char(3) NOT NULL, service text NOT NULL, version integer NOT NULL, places integer NOT NULL, opens_at integer,
    PRIMARY KEY (municipality, service));
  ${tenantTable('places', 'SELECT, INSERT, UPDATE')}`;
// The one rule that both versions follow: the highest version of the row is the truth, and what is not told is not forgotten.
const keep = `INSERT INTO places SELECT '049', * FROM jsonb_to_recordset($1) AS row (service text, version integer, places integer, "opensAt" integer)
  ON CONFLICT (municipality, service) DO UPDATE
     SET version = excluded.version, places = excluded.places, opens_at = COALESCE(excluded.opens_at, places.opens_at)
   WHERE excluded.version > places.version OR (excluded.version = places.version AND places.opens_at IS NULL)`;
const hears = (contract: Contract<z.output<typeof First> | z.output<typeof Second>>): Handler =>
  on(contract, async (tx, messages) => {
    for (const { data } of messages) await tx.rows(keep, [JSON.stringify([data])]);
  });

const declarationOf = (told: readonly Contract[], heard: readonly Contract[]) =>
  declare({
    services: {
      catalogue: { publishes: told.map(({ type }) => type), receives: {}, asks: [], answers: [] },
      steering: { publishes: [], receives: { places: heard.map(({ type }) => type) }, asks: [], answers: [] },
    },
  });

describeWithNats('A second version of a message beside the first', () => {
  let house: NatsHouse;
  let database: Database;
  let teller: Awaited<ReturnType<NatsHouse['transport']>>;
  beforeAll(async () => {
    const logins = await provision(testServer(), 'versions', 'test', `versions_${randomUUID().replaceAll('-', '')}`);
    await migrate(logins.owner, [
      sqlMigration(1_700_000_000_001, 'Messaging', messagingTables),
      sqlMigration(1_700_000_000_010, 'MessagesGo', messagesGo),
      sqlMigration(1_700_000_000_002, 'Places', tables),
    ]);
    database = await connect(logins.application, [], 4);
    house = await NatsHouse.start();
    teller = await house.transport('catalogue');
  });
  afterAll(async () => {
    await house.stop();
    await database.close();
  });

  /** A release of the hearing service: what it knows to hear, on the tables and under the name of the one before. */
  const hearing = async (contracts: readonly Contract[], handlers: readonly Handler[]) => {
    const inbox = new Inbox({ name: 'places', handlers }, { database, clock: new Clock(), ids: new Ids() });
    const transport = await house.transport('steering');
    const types = contracts.map(({ type }) => type);
    return transport.subscribe({ consumer: 'steering.places', types, receive: (batch) => inbox.receive(batch) });
  };
  const known = () =>
    database.read(espoo, (tx) =>
      tx.rows<{ service: string; version: number; opens_at: number | null }>(
        'SELECT service, version, opens_at FROM places ORDER BY service',
      ),
    );
  const untilKnown = async (version: number) => {
    while (!(await known().then((rows) => rows.length === services.length && rows.every((row) => row.version === version))))
      await wait(20);
  };
  const tell = (contracts: readonly Contract[], version: number) =>
    teller.publish(services.flatMap((service) => contracts.map((contract) => envelope(contract, service, version))));

  it('is taken up by one release after the other, and nothing is lost, told wrongly or forgotten on the way', async () => {
    await house.administer(declarationOf([v1], [v1]));
    const first = await hearing([v1], [hears(v1)]);
    await tell([v1], 1);
    await untilKnown(1);

    // The teller's new release tells both; who has not been renewed hears the first and passes over the second.
    await house.administer(declarationOf([v1, v2], [v1]));
    await tell([v1, v2], 2);
    await untilKnown(2);
    expect((await known()).every(({ opens_at }) => opens_at === null)).toBe(true);

    // The hearer's new release hears both, in whatever order.
    await first();
    await house.administer(declarationOf([v1, v2], [v1, v2]));
    const second = await hearing([v1, v2], [hears(v1), hears(v2)]);
    await tell([v2, v1], 3);
    await untilKnown(3);
    expect((await known()).every(({ opens_at }) => opens_at === 8)).toBe(true);

    // Nobody needs the first any more.
    await second();
    await house.administer(declarationOf([v2], [v2]));
    const third = await hearing([v2], [hears(v2)]);
    await tell([v2], 4);
    await untilKnown(4);
    expect(await known()).toEqual([...services].sort().map((service) => ({ service, version: 4, opens_at: 8 })));
    await third();
  });
});

const envelope = (contract: Contract, service: string, version: number): Envelope => ({
  specversion: '1.0',
  id: randomUUID(),
  type: contract.type,
  source: '/catalogue',
  subject: service,
  time: '2026-05-04T10:00:00.000Z',
  datacontenttype: 'application/json',
  municipality: '049',
  aggregateversion: version,
  data: { service, version, places: 40 + version, ...(contract === v2 && { opensAt: 8 }) },
});
