import type pg from 'pg';
import type { Envelope } from './envelope.js';
import type { PatientQuery } from './patient-query.js';
import type { Keeper } from './transport.js';

const batchRows = 500;
const batchBytes = 4_000_000;
const wholeOutboxMs = 600_000;

// The oldest rows that fit a batch, and always at least one.
const oldestUnpublished = `
  SELECT municipality, id, type, aggregate_id, aggregate_version, at, traceparent, data, waiting::integer
    FROM (SELECT *, sum(octet_length(data::text)) OVER (ORDER BY position) - octet_length(data::text) AS before, count(*) OVER () AS waiting
            FROM (SELECT * FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT $1) AS oldest) AS measured
   WHERE before < $2
   ORDER BY position`;

export interface Unpublished {
  readonly batch: readonly Envelope[];
  /** Whether more waited than make a batch. */
  readonly areMore: boolean;
}

/** The oldest facts that were not published, as the messages they become: as many as make a batch. */
export async function unpublished(relay: pg.Client, service: string): Promise<Unpublished> {
  const { rows } = await relay.query<OutboxRow>({
    name: 'unpublished',
    text: oldestUnpublished,
    values: [batchRows, batchBytes],
  });
  return {
    batch: rows.map((row) => envelopeOf(row, service)),
    areMore: rows.length === batchRows || rows.length < (rows[0]?.waiting ?? 0),
  };
}

/** Notes that they are published, and who keeps them up to which place. */
export async function markPublished(relay: pg.Client, batch: readonly Envelope[], keeper: Keeper | undefined): Promise<void> {
  await relay.query({
    name: 'published',
    text: `WITH published AS (
             UPDATE outbox SET published_at = now(), keeper = $3
              WHERE (municipality, id) IN (SELECT * FROM unnest($1::char(3)[], $2::uuid[])) RETURNING municipality)
           INSERT INTO published_up_to (municipality, keeper, place)
           SELECT DISTINCT municipality, $3::text, $4::bigint FROM published WHERE $3::text IS NOT NULL
           ON CONFLICT (municipality) DO UPDATE SET keeper = EXCLUDED.keeper, place = EXCLUDED.place`,
    values: [
      batch.map(({ municipality }) => municipality),
      batch.map(({ id }) => id),
      keeper?.name ?? null,
      keeper?.place ?? 0,
    ],
  });
}

/** Who kept what was published last, and up to which place; undefined when nothing was. What a relay that takes over need not find out. */
export async function publishedUpTo(relay: pg.Client): Promise<Keeper | undefined> {
  const { rows } = await relay.query<Keeper>(
    'SELECT keeper AS name, place::float AS place FROM published_up_to ORDER BY place DESC LIMIT 1',
  );
  return rows[0];
}

// Consumers know what they have applied, so what was not lost does no harm. Older than a stream keeps, it was applied or parked.
/**
 * Has what another keeper kept published again; gives how much that is.
 *
 * @param isShort the keeper is the one that it was, and lost the last of what it kept: nobody knows which rows those are
 */
export async function unmarkUnkept(relay: pg.Client, { name, keptMs }: Keeper, isShort: boolean): Promise<number> {
  const unmark: PatientQuery = {
    text: `WITH begun AS (UPDATE published_up_to SET keeper = $1, place = 0)
           UPDATE outbox SET published_at = NULL
            WHERE ($3::float IS NULL OR published_at > now() - make_interval(secs => $3 / 1000))
              AND (keeper IS DISTINCT FROM $1 OR $2)`,
    values: [name, isShort, keptMs ?? null],
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
  /** How many waited, as far as they were counted. */
  readonly waiting: number;
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
