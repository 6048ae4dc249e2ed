import type pg from 'pg';
import type { PatientQuery } from './patient-query.js';

/** What waits in a service's outbox. */
export interface OutboxDepth {
  /** Facts not yet published; counted to 100,000. */
  readonly waiting: number;
  /** Age of the oldest of them; 0 when there is none. */
  readonly oldestSeconds: number;
}

export async function depthOf(relay: pg.Client): Promise<OutboxDepth | undefined> {
  const { rows } = await relay.query<OutboxDepth>(depth);
  return rows[0];
}

const depth: PatientQuery = {
  name: 'depth',
  // Who reads the metrics waits no longer.
  query_timeout: 900,
  text: `SELECT count(*)::integer AS waiting, greatest(coalesce(extract(epoch FROM now() - min(at)), 0), 0)::float AS "oldestSeconds"
             FROM (SELECT at FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT 100000) AS unpublished`,
};
