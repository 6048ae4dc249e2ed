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

/**
 * The one that makes and mends the streams and consumers that are declared, and no others. It may send no message and listens in its
 * own inbox alone; yet who makes a line could have its messages brought there, so its password is guarded as those of all services.
 */
export const streamAdministrator = 'stream-administrator';
