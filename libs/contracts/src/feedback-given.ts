import { z } from 'zod';
import { batchOf, contract, Instant, Version } from './contract.js';

const GivenFeedback = z.strictObject({
  feedbackId: z.uuid(),
  version: Version,
  customerId: z.uuid().nullable().meta({ description: 'Absent when the feedback was anonymous' }),
  serviceId: z.uuid(),
  at: Instant,
  csat: z.int().min(1).max(10).nullable(),
  nps: z.int().min(0).max(10).nullable(),
  retracted: z.boolean(),
});

/** The figures of feedback; the customer's own words stay in the registry. */
export const feedbackGiven = contract({
  owner: 'customer-registry',
  name: 'feedback.given',
  version: 1,
  summary: 'Feedback was given, corrected or retracted.',
  schema: z.strictObject({ feedback: batchOf(GivenFeedback) }),
  rowsOf: ({ feedback }) => feedback,
  keyOf: ({ feedbackId }) => [feedbackId],
  example: {
    feedback: [
      {
        feedbackId: '018f4e7a-0000-7000-8000-000000000004',
        version: 1,
        customerId: '018f4e7a-0000-7000-8000-000000000001',
        serviceId: '018f4e7a-0000-7000-8000-000000000003',
        at: '2026-05-04T08:30:00Z',
        csat: 9,
        nps: 10,
        retracted: false,
      },
    ],
  },
});
export type GivenFeedback = z.output<typeof GivenFeedback>;
