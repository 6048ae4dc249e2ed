import { z } from 'zod';

const Name = z.string().regex(/^[a-z][a-z-]*$/, { error: 'Lower-case words joined by hyphens' });
const Type = z.string().regex(/^nelikentta\.[a-z-]+\.[a-z-]+\.[a-z-]+\.v\d+$/, { error: 'A message type' });
const QuestionName = z.string().regex(/^[a-z-]+\.[a-z-]+$/, { error: '<owner>.<question>' });

const Service = z.strictObject({
  publishes: z.array(Type),
  /** Message types by the consumer that receives them. */
  receives: z.record(Name, z.array(Type)),
  asks: z.array(QuestionName),
  answers: z.array(QuestionName),
});

/** Who tells, receives, asks and answers what: `deploy/nats/services.json`. Streams, consumers and rights all follow from it. */
export const Installation = z.strictObject({ services: z.record(Name, Service) });
export type Installation = z.output<typeof Installation>;

/** The one that makes and mends streams and consumers, and may neither send nor receive a message. */
export const streamAdministrator = 'stream-administrator';
