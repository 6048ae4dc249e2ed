import { applicationRole, relayRole, tenantTable } from '@nelikentta/persistence';

/** Tables of the outbox, the inbox and the parked messages; a service's migrations take this text as it stands. */
export const messagingTables = `
  CREATE TABLE outbox (
    municipality      char(3)     NOT NULL,
    position          bigint      GENERATED ALWAYS AS IDENTITY,
    id                uuid        NOT NULL,
    type              text        NOT NULL,
    aggregate_id      text        NOT NULL,
    aggregate_version integer     NOT NULL,
    at                timestamptz NOT NULL,
    traceparent       text,
    data              json        NOT NULL,
    published_at      timestamptz,
    PRIMARY KEY (municipality, id)
  );
  CREATE INDEX outbox_unpublished ON outbox (position) WHERE published_at IS NULL;
  ${tenantTable('outbox', 'SELECT, INSERT')}
  CREATE POLICY relayed ON outbox TO ${relayRole} USING (true) WITH CHECK (true);
  GRANT SELECT, UPDATE (published_at) ON outbox TO ${relayRole};

  CREATE TABLE inbox (
    municipality char(3)     NOT NULL,
    consumer     text        NOT NULL,
    event_id     uuid        NOT NULL,
    received_at  timestamptz NOT NULL,
    PRIMARY KEY (municipality, consumer, event_id)
  );
  ${tenantTable('inbox', 'SELECT, INSERT')}

  CREATE TABLE parked_message (
    municipality char(3)     NOT NULL,
    consumer     text        NOT NULL,
    event_id     uuid        NOT NULL,
    position     bigint      GENERATED ALWAYS AS IDENTITY,
    aggregate_id text        NOT NULL,
    envelope     json        NOT NULL,
    error        text,       -- null: waits behind an earlier message of its aggregate
    attempts     integer     NOT NULL,
    parked_at    timestamptz NOT NULL,
    PRIMARY KEY (municipality, consumer, event_id)
  );
  CREATE INDEX parked_message_aggregate ON parked_message (municipality, consumer, aggregate_id, position);
  ${tenantTable('parked_message', 'SELECT, INSERT, UPDATE, DELETE')}
`;

/** Which of a transport's keepers a message was published to, so that a keeper that lost everything is seen. */
export const outboxKeeper = `
  ALTER TABLE outbox ADD COLUMN keeper text;
  GRANT UPDATE (keeper) ON outbox TO ${relayRole};
`;

/** Which keeper has a municipality's facts up to which place: small, so that a relay which takes over need not search the outbox. */
export const publishedUpTo = `
  CREATE TABLE published_up_to (
    municipality char(3) NOT NULL PRIMARY KEY,
    keeper       text    NOT NULL,
    place        bigint  NOT NULL
  ) WITH (fillfactor = 50);
  ${tenantTable('published_up_to', 'SELECT')}
  CREATE POLICY relayed ON published_up_to TO ${relayRole} USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT, UPDATE ON published_up_to TO ${relayRole};
`;

/**
 * What a consumer is known by and how far its restatement has come. Who has no row was never here before; those that have received
 * anything until now were.
 */
export const consumerState = `
  CREATE TABLE consumer_state (
    municipality char(3) NOT NULL,
    consumer     text    NOT NULL,
    at_rest_at   timestamptz,                  -- when last nothing waited for it
    reason       text    CHECK (reason IN ('new', 'asked', 'gap')),
    requested_at timestamptz,                  -- null: it was never stated anew
    ended_at     timestamptz,
    type         text,                         -- whose rows are being stated; null when all are
    after_key    text[],                       -- rows up to this one are
    rows_stated  bigint  NOT NULL DEFAULT 0,
    rows_removed bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (municipality, consumer)
  );
  ${tenantTable('consumer_state', 'SELECT, INSERT, UPDATE')}
  ALTER TABLE inbox NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE consumer_state NO FORCE ROW LEVEL SECURITY;
  INSERT INTO consumer_state (municipality, consumer) SELECT DISTINCT municipality, consumer FROM inbox;
  ALTER TABLE inbox FORCE ROW LEVEL SECURITY;
  ALTER TABLE consumer_state FORCE ROW LEVEL SECURITY;
`;

/** What nobody can ask for any more goes, and what came again is noted (why-trimming-is-safe.md). */
export const messagesGo = `
  GRANT DELETE ON outbox, inbox TO ${applicationRole};
  GRANT UPDATE (received_at) ON inbox TO ${applicationRole};
`;
