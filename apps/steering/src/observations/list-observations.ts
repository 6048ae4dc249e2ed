import type { SegmentCode } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import type { Observation, ObservationStatus } from './observation.js';
import { observationColumns } from './observations.table.js';

export interface ObservationFilter {
  readonly indicatorId?: string | undefined;
  readonly status?: ObservationStatus | undefined;
}

/** Observations in the order of their recording. */
export function observationsAfter(
  tx: ReadTx,
  filter: ObservationFilter,
  afterId: string | null,
  limit: number,
): Promise<Observation[]> {
  return tx.rows(
    `SELECT ${observationColumns}
       FROM observation
      WHERE ($1::uuid IS NULL OR indicator_id = $1) AND ($2::text IS NULL OR status = $2) AND ($3::uuid IS NULL OR observation.id > $3)
      ORDER BY observation.id LIMIT $4`,
    [filter.indicatorId ?? null, filter.status ?? null, afterId, limit],
  );
}

/** What counts of an indicator. Of a share the sample, of a value the number and, where its source stated one, the interval. */
export interface CountingObservation {
  readonly indicatorId: string;
  readonly segment: SegmentCode | null;
  /** First day after the observed period. */
  readonly until: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const counting = `indicator_id AS "indicatorId", segment, upper(period) AS until, numerator, denominator, value, low, high`;

/** The latest approved observation of each indicator and segment whose period has ended by a day (measures.md §3). */
export function latestObservations(tx: ReadTx, indicatorIds: readonly string[], by: string): Promise<CountingObservation[]> {
  return tx.rows(
    `SELECT DISTINCT ON (indicator_id, segment) ${counting}
       FROM observation
      WHERE indicator_id = ANY($1) AND status = 'approved' AND upper(period) <= $2
      ORDER BY indicator_id, segment, upper(period) DESC, lower(period) DESC`,
    [indicatorIds, by],
  );
}

/** Every approved observation of the indicators whose period has ended by a day, latest first. */
export function approvedObservations(tx: ReadTx, indicatorIds: readonly string[], by: string): Promise<CountingObservation[]> {
  return tx.rows(
    `SELECT ${counting}
       FROM observation
      WHERE indicator_id = ANY($1) AND status = 'approved' AND upper(period) <= $2
      ORDER BY upper(period) DESC, lower(period) DESC`,
    [indicatorIds, by],
  );
}
