import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Envelope, type Subscription, type Transport } from '@nelikentta/messaging';
import { connectPlainly, type Login } from '@nelikentta/persistence';

type Plant = (transport: Transport, relay: Login) => Transport | Promise<Transport>;

/** Takes positions for the order of commits, and passes over what commits late. The real relay finds nothing left to do. */
const cursorRelay: Plant = async (transport, relay) => {
  const client = await connectPlainly(relay);
  const first = await client.query<{ last: number }>('SELECT coalesce(max(position), 0) AS last FROM outbox');
  let last = first.rows[0]?.last ?? 0;
  const run = async () => {
    for (;;) {
      const { rows } = await client.query<{ position: number; envelope: unknown }>(outboxAfter, [last]);
      await transport.publish(rows.map(({ envelope }) => Envelope.parse(envelope)));
      last = rows.at(-1)?.position ?? last;
      await wait(2);
    }
  };
  run().catch(() => process.exit(1));
  return publishingBy(transport, () => Promise.resolve(0));
};

const envelope = `
  json_build_object('specversion', '1.0', 'id', id, 'type', type, 'source', '/customer-registry', 'subject', aggregate_id,
                    'time', at, 'datacontenttype', 'application/json', 'municipality', municipality,
                    'aggregateversion', aggregate_version, 'data', data)`;
const outboxAfter = `SELECT position, ${envelope} AS envelope FROM outbox WHERE position > $1 ORDER BY position LIMIT 500`;

/** Keeps no outbox: what is committed is handed over in memory and published at once. */
const withoutOutbox: Plant = async (transport, relay) => {
  const client = await connectPlainly(relay);
  client.on('notification', ({ payload }) => {
    transport.publish([Envelope.parse(JSON.parse(payload ?? ''))]).catch(() => undefined);
  });
  await client.query('LISTEN told');
  return transport;
};

/** What stands in for the outbox while nothing is kept in it. */
export const outboxKeepsNothing = `
  CREATE OR REPLACE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('told', (SELECT ${envelope} FROM (SELECT NEW.*) AS fact)::text);
      RETURN NULL;
    END $$;
  CREATE TRIGGER tell BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION tell()`;
export const outboxKeepsAgain = 'DROP TRIGGER tell ON outbox';

/** A message that is sent again is another message. */
const idMintedWhenPublishing: Plant = (transport) =>
  publishingBy(transport, (batch) => transport.publish(batch.map((each) => ({ ...each, id: randomUUID() }))));

/** Says that it is done, and then does it. */
const acknowledgedBeforeCommit: Plant = (transport) => {
  let last: Promise<unknown> = Promise.resolve();
  return receivingBy(transport, ({ receive }) => (batch) => {
    last = last.then(() => receive(batch)).catch(() => undefined);
    return Promise.resolve();
  });
};

/** Remembers what it has applied for as long as it lives; the inbox, which would know better, sees every message as a new one. */
const deduplicatedInMemory: Plant = (transport) => {
  const applied = new Set<string>();
  return receivingBy(transport, ({ receive }) => async (batch) => {
    const fresh = batch.filter(({ id }) => !applied.has(id));
    await receive(fresh.map((each) => ({ ...each, id: randomUUID() })));
    for (const { id } of fresh) applied.add(id);
  });
};

/** Each is a way in which somebody might build it, and be wrong. */
export const plants = {
  'cursor relay': cursorRelay,
  'no outbox': withoutOutbox,
  'event id minted when publishing': idMintedWhenPublishing,
  'acknowledgement before commit': acknowledgedBeforeCommit,
  'in-memory deduplication': deduplicatedInMemory,
} as const satisfies Record<string, Plant>;
export type PlantName = keyof typeof plants;

export const isPlant = (name: string): name is PlantName => name in plants;

const publishingBy = (transport: Transport, publish: Transport['publish']): Transport => ({
  ...passedOn(transport),
  publish,
});

const receivingBy = (transport: Transport, receivedBy: (subscription: Subscription) => Subscription['receive']): Transport => ({
  ...passedOn(transport),
  subscribe: (subscription) => transport.subscribe({ ...subscription, receive: receivedBy(subscription) }),
});

const passedOn = (transport: Transport): Transport => ({
  publish: (batch, after) => transport.publish(batch, after),
  ...(transport.keeper && { keeper: transport.keeper.bind(transport) }),
  subscribe: (subscription) => transport.subscribe(subscription),
  ask: (...asked) => transport.ask(...asked),
  answer: (...answered) => transport.answer(...answered),
});
