import { z } from 'zod';

/** A message as it travels: CloudEvents 1.0, with the municipality and the aggregate's version as extensions. */
export const Envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  type: z.string(),
  source: z.string(),
  /** The aggregate that the message is about; messages of one aggregate keep their order. */
  subject: z.string(),
  time: z.string(),
  datacontenttype: z.literal('application/json'),
  municipality: z.string(),
  aggregateversion: z.int(),
  /** W3C trace context of the request that made the fact. */
  traceparent: z.string().optional(),
  data: z.unknown(),
});
export type Envelope = z.output<typeof Envelope>;
