import type pg from 'pg';
import type { Envelope } from './envelope.js';
import type { PatientQuery } from './patient-query.js';

const batchRows = 500;
const batchBytes = 4_000_000;
const wholeOutboxMs = 600_000;

// The oldest rows that fit a batch, and always at least one.
const oldestUnpublished = `
  SELECT municipality, id, type, aggregate_id, aggregate_version, at, traceparent, data
    FROM (SELECT *, sum(octet_length(data::text)) OVER (ORDER BY position) - octet_length(data::text) AS before
            FROM (SELECT * FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT $1) AS oldest) AS measured
   WHERE before < $2
   ORDER BY position`;

/** The oldest facts that were not published, as the messages they become: as many as make a batch. */
export async function unpublished(relay: pg.Client, service: string): Promise<Envelope[]> {
  const { rows } = await relay.query<OutboxRow>({
    name: 'unpublished',
    text: oldestUnpublished,
    values: [batchRows, batchBytes],
  });
  return rows.map((row) => envelopeOf(row, service));
}

/** Notes that they are published, and to which keeper. */
export async function markPublished(relay: pg.Client, batch: readonly Envelope[], keeper: string | null): Promise<void> {
  await relay.query({
    name: 'published',
    text: `UPDATE outbox SET published_at = now(), keeper = $3
            WHERE (municipality, id) IN (SELECT * FROM unnest($1::char(3)[], $2::uuid[]))`,
    values: [batch.map(({ municipality }) => municipality), batch.map(({ id }) => id), keeper],
  });
}

// Consumers know what they have applied, so what was not lost does no harm. Older than a stream keeps, it was applied or parked.
/** Has what another keeper kept published again; gives how much that is. */
export async function unmarkUnkept(relay: pg.Client, keeper: string): Promise<number> {
  const unmark: PatientQuery = {
    text: `UPDATE outbox SET published_at = NULL WHERE published_at > now() - interval '7 days' AND keeper IS DISTINCT FROM $1`,
    values: [keeper],
    query_timeout: wholeOutboxMs,
  };
  const { rowCount } = await relay.query(unmark);
  return rowCount ?? 0;
}

interface OutboxRow {
  readonly municipality: string;
  readonly id: string;
  readonly type: string;
  readonly aggregate_id: string;
  readonly aggregate_version: number;
  readonly at: Date;
  readonly traceparent: string | null;
  readonly data: unknown;
}

const envelopeOf = (row: OutboxRow, service: string): Envelope => ({
  specversion: '1.0',
  id: row.id,
  type: row.type,
  source: `/${service}`,
  subject: row.aggregate_id,
  time: row.at.toISOString(),
  datacontenttype: 'application/json',
  municipality: row.municipality,
  aggregateversion: row.aggregate_version,
  ...(row.traceparent === null ? {} : { traceparent: row.traceparent }),
  data: row.data,
});
