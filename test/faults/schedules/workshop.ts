import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { serviceNeedsChanged } from '@nelikentta/contracts';
import { startEphemeralPostgres } from '@nelikentta/embedded-postgresql';
import { DomainError } from '@nelikentta/framework';
import {
  append,
  type Consumer,
  Inbox,
  messagesGo,
  messagingTables,
  on,
  outboxKeeper,
  publishedUpTo,
  Relay,
  requeue,
} from '@nelikentta/messaging';
import { createLog } from '@nelikentta/observability';
import * as persistence from '@nelikentta/persistence';
import type { GatedTransport } from './gated-transport.js';

const espoo = { municipality: '049', actor: 'faults' };
const [clock, ids] = [new persistence.Clock(), new persistence.Ids()];
const log = createLog({ service: 'workshop', level: 'silent' });

// No key on purpose: an effect that happens twice shows as two rows.
const effects = `
  CREATE TABLE effect (municipality char(3) NOT NULL, aggregate_id text NOT NULL, version integer NOT NULL, position bigint GENERATED ALWAYS AS IDENTITY);
  CREATE INDEX effect_aggregate ON effect (municipality, aggregate_id);
  ${persistence.tenantTable('effect', 'SELECT, INSERT')}
  CREATE TABLE aggregate (municipality char(3) NOT NULL, id text NOT NULL, version integer NOT NULL, PRIMARY KEY (municipality, id));
  ${persistence.tenantTable('aggregate', 'SELECT, INSERT, UPDATE')}`;

/** What hinders the consumer just now. */
export type Hindrance = 'nothing' | 'no database' | 'a fault of its own';

interface Writing {
  readonly end: (isCommitted: boolean) => void;
  readonly ended: Promise<unknown>;
}

/** The real outbox, relay and inbox on a real PostgreSQL, moved step by step. */
export class Workshop {
  hindrance: Hindrance = 'nothing';
  private relay: Relay | undefined;
  private readonly writing = new Map<string, Writing>();
  private delivered = 0;

  private constructor(
    readonly transport: GatedTransport,
    private readonly database: persistence.Database,
    private readonly logins: persistence.ServiceLogins,
    private readonly superuser: Awaited<ReturnType<typeof persistence.connectPlainly>>,
    private readonly stopServer: () => Promise<void>,
  ) {}

  static async open(transport: GatedTransport): Promise<Workshop> {
    const server = await startEphemeralPostgres();
    const { host, port, superuser: username, password } = server;
    const login = { host, port, username, password, database: 'postgres' };
    const logins = await persistence.provision(login, 'workshop', 'faults');
    await persistence.migrate(logins.owner, [
      persistence.sqlMigration(1_700_000_000_001, 'Messaging', messagingTables),
      persistence.sqlMigration(1_700_000_000_010, 'MessagesGo', messagesGo),
      persistence.sqlMigration(1_700_000_000_002, 'OutboxKeeper', outboxKeeper),
      persistence.sqlMigration(1_700_000_000_003, 'PublishedUpTo', publishedUpTo),
      persistence.sqlMigration(1_700_000_000_004, 'Effects', effects),
    ]);
    const superuser = await persistence.connectPlainly({ ...login, database: logins.owner.database });
    const database = await persistence.connect(logins.application, [], 8);
    return new Workshop(transport, database, logins, superuser, () => server.stop());
  }

  async close(): Promise<void> {
    await this.relay?.stop();
    await this.database.close();
    await this.superuser.end();
    await this.stopServer();
  }

  /** Aggregates that nobody has written to. */
  async freshAggregates(count: number): Promise<string[]> {
    const fresh = Array.from({ length: count }, () => randomUUID());
    await this.database.write(espoo, (tx) => tx.rows(`INSERT INTO aggregate SELECT '049', unnest($1::text[]), 0`, [fresh]));
    this.relay ??= this.newRelay();
    return fresh;
  }

  /** A transaction changes the aggregate, appends its event and stays open. Resolves when it holds the lock. */
  async begin(aggregate: string): Promise<void> {
    await new Promise<void>((begun) => {
      let end: Writing['end'] = () => undefined;
      const gate = new Promise<boolean>((resolve) => {
        end = resolve;
      });
      const ended = this.database
        .write(espoo, async (tx) => {
          const sql = `UPDATE aggregate SET version = version + 1 WHERE municipality = '049' AND id = $1 RETURNING version`;
          const [row] = await tx.rows<{ version: number }>(sql, [aggregate]);
          const fact = { id: ids.next(), aggregateId: aggregate, aggregateVersion: row?.version ?? 0, at: clock.now() };
          await append(tx, serviceNeedsChanged, { ...fact, data: serviceNeedsChanged.example });
          begun();
          if (!(await gate)) throw new Error('Rolled back.');
        })
        .catch(() => undefined);
      this.writing.set(aggregate, { end, ended });
    });
  }

  async end(aggregate: string, isCommitted: boolean): Promise<void> {
    const writing = this.writing.get(aggregate);
    this.writing.delete(aggregate);
    writing?.end(isCommitted);
    await writing?.ended;
  }

  /** Lets the relay come to where it has something to publish; gives whether it has. */
  async relayOffers(): Promise<boolean> {
    while (!this.transport.hasOffer) {
      if (!(await this.isAnythingUnpublished())) return false;
      this.relay?.wake();
      await wait(1);
    }
    return true;
  }

  /** Kills the relay's connection, whatever it is doing. */
  async crashRelay(): Promise<void> {
    await this.superuser.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'workshop_relay'`);
  }

  /** Another process takes over: it asks at once what keeps the messages. */
  async changeRelay(): Promise<void> {
    const before = this.relay;
    this.transport.settle(0, false);
    const stopped = before?.stop();
    const settling = setInterval(() => {
      this.transport.settle(0, false);
    }, 1);
    await stopped;
    clearInterval(settling);
    this.relay = this.newRelay();
  }

  /** Delivers the next so many messages, beginning again with so many that came before; notes whether they are acknowledged. */
  async deliver(count: number, repeated: number, isAcknowledged: boolean): Promise<void> {
    const from = Math.max(0, Math.min(this.delivered, this.transport.stream.length) - repeated);
    const to = Math.min(this.transport.stream.length, this.delivered + count);
    const inbox = new Inbox(this.consumer(), { database: this.database, clock, ids });
    const isDone = await inbox.receive(this.transport.stream.slice(from, to)).then(
      () => true,
      () => false,
    );
    if (isDone && isAcknowledged) this.delivered = to;
  }

  loseStream(): void {
    this.transport.lose();
    this.delivered = 0;
  }

  loseLast(count: number): void {
    this.transport.loseLast(count);
    this.delivered = Math.min(this.delivered, this.transport.stream.length);
  }

  /** Everybody is well again: what is open ends, everything is published, delivered and requeued. */
  async comeToRest(): Promise<void> {
    this.hindrance = 'nothing';
    for (const aggregate of [...this.writing.keys()]) await this.end(aggregate, true);
    await this.changeRelay();
    await this.refilled();
    while (await this.relayOffers()) this.transport.settle(this.transport.offered, true);
    await this.deliver(this.transport.stream.length, 0, true);
    await this.requeueAll();
    await this.growOld();
    this.delivered = 0;
  }

  /** What took effect of an aggregate, in order, and its version. */
  async account(aggregate: string): Promise<{ effects: number[]; version: number }> {
    const rows = await this.superuser.query<{ version: number }>(
      'SELECT version FROM effect WHERE aggregate_id = $1 ORDER BY position',
      [aggregate],
    );
    const own = await this.superuser.query<{ version: number }>('SELECT version FROM aggregate WHERE id = $1', [aggregate]);
    return { effects: rows.rows.map(({ version }) => version), version: own.rows[0]?.version ?? 0 };
  }

  private newRelay(): Relay {
    const relay = new Relay({ service: 'workshop', login: this.logins.relay, transport: this.transport, log });
    relay.start();
    return relay;
  }

  // A new relay asks once what keeps the messages, before it publishes; what was lost is unpublished from then on. With an
  // empty outbox it has nothing to ask for.
  private async refilled(): Promise<void> {
    const unseen = 'SELECT FROM published_up_to WHERE (keeper <> $1 OR place > $2) AND EXISTS (SELECT FROM outbox)';
    for (;;) {
      const { name, place } = await this.transport.keeper();
      if (((await this.superuser.query(unseen, [name, place])).rowCount ?? 0) === 0) return;
      this.relay?.wake();
      if (this.transport.hasOffer) this.transport.settle(this.transport.offered, true);
      await wait(1);
    }
  }

  // A stream that is lost later has nothing of it to be filled with: each schedule takes as long as the first.
  private async growOld(): Promise<void> {
    this.transport.letGo();
    await this.superuser.query('DELETE FROM outbox');
  }

  private async isAnythingUnpublished(): Promise<boolean> {
    return ((await this.superuser.query('SELECT FROM outbox WHERE published_at IS NULL LIMIT 1')).rowCount ?? 0) > 0;
  }

  private async requeueAll(): Promise<void> {
    const inbox = new Inbox(this.consumer(), { database: this.database, clock, ids });
    const first = 'SELECT event_id AS id FROM parked_message ORDER BY position LIMIT 1';
    for (;;) {
      const { rows } = await this.superuser.query<{ id: string }>(first);
      const [parked] = rows;
      if (parked === undefined) return;
      await this.database.write(espoo, (tx) =>
        requeue(tx, parked.id, (_, within, envelope) => inbox.reapply(within, envelope)),
      );
    }
  }

  private consumer(): Consumer {
    const { hindrance } = this;
    return {
      name: 'effects',
      handlers: [
        on(serviceNeedsChanged, async (tx, messages) => {
          await tx.rows(`INSERT INTO effect SELECT '049', * FROM unnest($1::text[], $2::integer[])`, [
            messages.map(({ aggregateId }) => aggregateId),
            messages.map(({ aggregateVersion }) => aggregateVersion),
          ]);
          if (hindrance === 'no database')
            throw new DomainError('service-unavailable', 'The database does not answer just now.');
          if (hindrance === 'a fault of its own') throw new Error('Not yet.');
        }),
      ],
    };
  }
}
