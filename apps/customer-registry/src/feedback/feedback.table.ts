import { sourcedRecordTable } from '../records/keep-sourced-records.js';
import { Feedback, type FeedbackFacts } from './feedback.js';

/** Where feedback is kept. */
export const feedbackTable = sourcedRecordTable<FeedbackFacts, Feedback>({
  table: 'feedback',
  subject: 'feedback',
  facts: {
    customerId: ['customer_id', 'uuid'],
    serviceId: ['service_id', 'uuid'],
    at: ['at', 'timestamptz'],
    csat: ['csat', 'smallint'],
    nps: ['nps', 'smallint'],
    comment: ['comment', 'text'],
  },
  kept: ({ id, version, retracted, ...facts }) => Feedback.kept(id, version, facts, retracted),
});
