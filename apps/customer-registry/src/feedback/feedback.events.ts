import { feedbackGiven, type GivenFeedback } from '@nelikentta/contracts';
import { appendRows, states } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { Feedback } from './feedback.js';
import { feedbackTable } from './feedback.table.js';

/** Lets the other services know the figures of feedback; comments stay here. */
export const publishFeedback = (tx: WriteTx, feedback: readonly Feedback[], ids: Ids, now: Date): Promise<void> =>
  appendRows(tx, feedbackGiven, feedback.map(figuresOf), {
    ids,
    at: now,
    aggregateOf: ({ feedbackId, version }) => ({ id: feedbackId, version }),
    dataOf: (rows) => ({ feedback: rows }),
  });

/** The same of all feedback, for whoever has lost it or comes later. */
export const statesFeedback = states(feedbackGiven, {
  read: async (tx, after, limit) => (await feedbackTable.readAfter(tx, after?.[0], limit)).map(figuresOf),
  dataOf: (feedback) => ({ feedback }),
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
