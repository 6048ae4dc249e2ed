import type { ReadTx } from '@nelikentta/persistence';
import type { Feedback } from './feedback.js';
import { feedbackTable } from './feedback.table.js';

/** Which feedback is asked for; what is left out does not matter. Instants are half-open: `[from, to)`. */
export interface FeedbackFilter {
  readonly serviceId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

/** Feedback that was not retracted, newest first, from after `[at, id]` of the page before. */
export const listFeedback = (
  tx: ReadTx,
  { serviceId, customerId, from, to }: FeedbackFilter,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<Feedback[]> =>
  feedbackTable.newest(
    tx,
    `($5::uuid IS NULL OR service_id = $5)
       AND ($6::uuid IS NULL OR customer_id = $6)
       AND ($7::timestamptz IS NULL OR at >= $7)
       AND ($8::timestamptz IS NULL OR at < $8)`,
    [serviceId, customerId, from, to],
    after,
    limit,
  );
