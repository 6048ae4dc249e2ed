import { randomUUID } from 'node:crypto';
import { serviceNeedsChanged } from '@nelikentta/contracts';
import {
  append,
  type Consumer,
  type Envelope,
  Inbox,
  InProcessTransport,
  type Keeper,
  consumerState,
  messagesGo,
  messagingTables,
  on,
  outboxKeeper,
  publishedUpTo,
  type Stop,
  type Transport,
} from '@nelikentta/messaging';
import {
  Clock,
  connect,
  connectPlainly,
  type Database,
  Ids,
  migrate,
  provision,
  type Scope,
  type ServiceLogins,
  sqlMigration,
  tenantTable,
  type WriteTx,
} from '@nelikentta/persistence';
import { testServer } from '@nelikentta/testing';

const espoo: Scope = { municipality: '049', actor: 'test' };
const clock = new Clock();
const ids = new Ids();

// No key on purpose: an effect that happens twice shows as two rows.
const effects = `
  CREATE TABLE effect (municipality char(3) NOT NULL, event_id uuid NOT NULL, aggregate_id text NOT NULL, aggregate_version integer NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY);
  ${tenantTable('effect', 'SELECT, INSERT')}
  CREATE TABLE aggregate (municipality char(3) NOT NULL, id integer NOT NULL, version integer NOT NULL, PRIMARY KEY (municipality, id));
  ${tenantTable('aggregate', 'SELECT, INSERT, UPDATE')}`;

export const countEffects: Consumer = {
  name: 'effects',
  handlers: [
    on(serviceNeedsChanged, async (tx, messages) => {
      await tx.rows(`INSERT INTO effect SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::integer[])`, [
        tx.scope.municipality,
        messages.map(({ id }) => id),
        messages.map(({ aggregateId }) => aggregateId),
        messages.map(({ aggregateVersion }) => aggregateVersion),
      ]);
    }),
  ],
};

/** What became of the facts of a run. */
export interface Ledger {
  readonly facts: number;
  readonly lost: number;
  readonly twice: number;
  readonly outOfOrder: number;
}

/** A database with an outbox that writers fill, and a consumer that leaves a row for each effect. */
export class DeliveryBench {
  private stopReceiving: Stop = () => Promise.resolve();

  private constructor(
    readonly logins: ServiceLogins,
    readonly database: Database,
    readonly transport: Transport,
  ) {}

  static async start(transport: Transport = new InProcessTransport()): Promise<DeliveryBench> {
    const logins = await provision(testServer(), 'delivery-bench', 'test', `delivery_${randomUUID().replaceAll('-', '')}`);
    await migrate(logins.owner, [
      sqlMigration(1_700_000_000_001, 'Messaging', messagingTables),
      sqlMigration(1_700_000_000_002, 'OutboxKeeper', outboxKeeper),
      sqlMigration(1_700_000_000_003, 'PublishedUpTo', publishedUpTo),
      sqlMigration(1_700_000_000_004, 'ConsumerState', consumerState),
      sqlMigration(1_700_000_000_005, 'MessagesGo', messagesGo),
      sqlMigration(1_700_000_000_006, 'Effects', effects),
    ]);
    const database = await connect(logins.application, [], 18);
    const bench = new DeliveryBench(logins, database, transport);
    await bench.join();
    return bench;
  }

  /** Takes the consumer's place. */
  async join(): Promise<void> {
    const inbox = new Inbox(countEffects, { database: this.database, clock, ids });
    this.stopReceiving = await this.transport.subscribe({
      consumer: 'bench.effects',
      types: [serviceNeedsChanged.type],
      receive: (batch) => inbox.receive(batch),
    });
  }

  /** Receives no more until it joins again. */
  leave(): Promise<void> {
    return this.stopReceiving();
  }

  /** One more fact of each of the first aggregates. */
  happenTo(aggregates: number): Promise<void> {
    return this.database.write(espoo, async (tx) => {
      for (let aggregate = 0; aggregate < aggregates; aggregate += 1) await this.happen(tx, aggregate);
    });
  }

  /** Many writers at once: each fact raises the version of one of a hundred aggregates, some transactions dawdle before they commit. */
  async write(writers: number, facts: number): Promise<void> {
    await this.database.write(espoo, (tx) => tx.rows(`INSERT INTO aggregate SELECT '049', generate_series(0, 99), 0`));
    const each = facts / writers;
    await Promise.all(
      Array.from({ length: writers }, async (_, writer) => {
        for (let turn = 0; turn < each; turn += 1)
          await this.database.write(espoo, async (tx) => {
            await this.happen(tx, (writer * 31 + turn * 7) % 100);
            if (turn % 97 === writer) await tx.rows('SELECT pg_sleep(0.02)');
          });
      }),
    );
  }

  async ledger(): Promise<Ledger> {
    const [ledger] = await this.rows<Ledger>(`
      SELECT (SELECT count(*)::int FROM outbox) AS facts,
             (SELECT count(*)::int FROM outbox WHERE NOT EXISTS (SELECT FROM effect WHERE event_id = outbox.id)) AS lost,
             (SELECT count(*)::int FROM (SELECT event_id FROM effect GROUP BY event_id HAVING count(*) > 1) AS repeated) AS twice,
             (SELECT count(*)::int FROM (SELECT aggregate_version, lag(aggregate_version) OVER (PARTITION BY aggregate_id ORDER BY position) AS before
                                           FROM effect) AS sequence WHERE aggregate_version < before) AS "outOfOrder"`);
    if (!ledger) throw new Error('The ledger gave no row.');
    return ledger;
  }

  /** What the superuser reads of it. */
  async rows<Row extends object>(sql: string): Promise<Row[]> {
    const client = await connectPlainly({ ...testServer(), database: this.logins.owner.database });
    const { rows } = await client.query<Row>(sql);
    await client.end();
    return rows;
  }

  async stop(): Promise<void> {
    await this.database.close();
  }

  private async happen(tx: WriteTx, aggregate: number): Promise<void> {
    const [row] = await tx.rows<{ version: number }>(
      `UPDATE aggregate SET version = version + 1 WHERE municipality = '049' AND id = $1 RETURNING version`,
      [aggregate],
    );
    await append(tx, serviceNeedsChanged, {
      id: ids.next(),
      aggregateId: String(aggregate),
      aggregateVersion: row?.version ?? 0,
      at: clock.now(),
      data: serviceNeedsChanged.example,
    });
  }
}

/** A transport that now and then fails after it delivered, as one does whose process dies before the relay notes it. */
export const forgetful = (transport: Transport, every: number): Transport => {
  let batches = 0;
  return {
    publish: async (batch: readonly Envelope[]) => {
      const place = await transport.publish(batch);
      batches += 1;
      if (batches % every === 0) throw new Error('The connection broke after the messages went out.');
      return place;
    },
    subscribe: (subscription) => transport.subscribe(subscription),
    ask: (question, payload, deadlineMs) => transport.ask(question, payload, deadlineMs),
    answer: (question, respond) => transport.answer(question, respond),
  };
};

/** A transport that somebody keeps, as far as the test says. */
export class KeptTransport extends InProcessTransport {
  keptBy: Keeper = { name: 'the first', place: 0 };
  isAway = false;
  asked = 0;
  /** The ids of what was published, in order. */
  kept: string[] = [];

  override async publish(batch: readonly Envelope[], after?: number): Promise<number> {
    if (this.isAway) throw new Error('Nobody answers.');
    if (after !== undefined && after !== this.keptBy.place) throw new Error('Something else lies there.');
    await super.publish(batch);
    this.kept.push(...batch.map(({ id }) => id));
    this.keptBy = { ...this.keptBy, place: this.keptBy.place + batch.length };
    return this.keptBy.place;
  }

  keeper(): Promise<Keeper> {
    this.asked += 1;
    return this.isAway ? Promise.reject(new Error('Nobody answers.')) : Promise.resolve(this.keptBy);
  }
}
