import { feedbackGiven, type GivenFeedback } from '@nelikentta/contracts';
import { appendRows } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { Feedback } from './feedback.js';

/** Lets the other services know the figures of feedback; comments stay here. */
export const publishFeedback = (tx: WriteTx, feedback: readonly Feedback[], ids: Ids, now: Date): Promise<void> =>
  appendRows(tx, feedbackGiven, feedback.map(figuresOf), {
    ids,
    at: now,
    aggregateOf: ({ feedbackId, version }) => ({ id: feedbackId, version }),
    dataOf: (rows) => ({ feedback: rows }),
  });

const figuresOf = ({ id, version, facts, retracted }: Feedback): GivenFeedback => ({
  feedbackId: id,
  version,
  customerId: facts.customerId,
  serviceId: facts.serviceId,
  at: facts.at.toISOString(),
  csat: facts.csat,
  nps: facts.nps,
  retracted,
});
