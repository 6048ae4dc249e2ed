import type { ReadTx } from '@nelikentta/persistence';
import { feedbackColumns } from './feedback.table.js';
import type { FeedbackFacts } from './feedback.js';

/** Which feedback is asked for; what is left out does not matter. Instants are half-open: `[from, to)`. */
export interface FeedbackFilter {
  readonly serviceId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

export interface ListedFeedback extends FeedbackFacts {
  readonly id: string;
  readonly version: number;
  readonly retracted: boolean;
}

/** Feedback that was not retracted, newest first, from after `[at, id]` of the page before. */
export const listFeedback = (
  tx: ReadTx,
  { serviceId, customerId, from, to }: FeedbackFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<ListedFeedback[]> =>
  tx.rows(
    `SELECT ${feedbackColumns}
       FROM feedback
      WHERE municipality = $1 AND NOT retracted
        AND ($2::uuid IS NULL OR service_id = $2)
        AND ($3::uuid IS NULL OR customer_id = $3)
        AND ($4::timestamptz IS NULL OR at >= $4)
        AND ($5::timestamptz IS NULL OR at < $5)
        AND (at, id) < (coalesce($6::timestamptz, 'infinity'), coalesce($7::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      ORDER BY at DESC, id DESC
      LIMIT $8`,
    [tx.scope.municipality, serviceId, customerId, from, to, after?.[0], after?.[1], limit],
  );
