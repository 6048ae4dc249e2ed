import { freeText, Id, Instant, pageSchema, pagingQuery } from '@nelikentta/http';
import { z } from 'zod';
import type { Feedback } from './feedback.js';

export const FeedbackId = Id.meta({ description: 'Feedback, as given by the registry' });

const csat = z.int().min(1).max(10).nullable().meta({ description: 'Satisfaction, 1 to 10' });
const nps = z.int().min(0).max(10).nullable().meta({ description: 'How likely to recommend, 0 to 10' });
const comment = freeText(4000).nullable();

export const NewFeedback = z
  .strictObject({
    customerId: Id.nullable().default(null).meta({ description: 'Left out when it is given anonymously' }),
    serviceId: Id,
    at: Instant,
    csat: csat.default(null),
    nps: nps.default(null),
    comment: comment.default(null),
  })
  .meta({ id: 'NewFeedback', description: 'At least one of csat, nps and comment' });
export const CorrectedFeedback = z
  .strictObject({
    serviceId: Id.exactOptional(),
    at: Instant.exactOptional(),
    csat: csat.exactOptional(),
    nps: nps.exactOptional(),
    comment: comment.exactOptional(),
    reason: freeText(500).optional().meta({ description: 'Why it is corrected; kept with what was known before' }),
  })
  .meta({ id: 'CorrectedFeedback', description: 'What is left out stays as it is; null takes away' });
export const RetractedFeedback = z.strictObject({ reason: freeText(500) }).meta({ id: 'RetractedFeedback' });

export const FeedbackShown = z
  .object({
    id: z.uuid(),
    version: z.int(),
    customerId: z.uuid().nullable(),
    serviceId: z.uuid(),
    at: z.date(),
    csat,
    nps,
    comment: z.string().nullable(),
    retracted: z.boolean(),
  })
  .meta({ id: 'Feedback' });
export const FeedbackPage = pageSchema(FeedbackShown, 'FeedbackPage');
export const FeedbackQuery = pagingQuery({
  serviceId: Id.optional(),
  customerId: Id.optional(),
  from: Instant.optional().meta({ description: 'Given at this instant or later' }),
  to: Instant.optional().meta({ description: 'Given before this instant' }),
});

export const shown = ({ id, version, facts, retracted }: Feedback): z.input<typeof FeedbackShown> => ({
  id,
  version,
  ...facts,
  retracted,
});
