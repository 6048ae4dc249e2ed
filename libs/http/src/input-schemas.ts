import { z } from 'zod';

export const isWithinReach = (text: string): boolean => text >= '1900' && text < '3000';

/** An instant as requests tell it, RFC 3339 with its offset, in years that a register may speak of. Becomes a `Date`, to the millisecond. */
export const Instant = z.iso
  .datetime({ offset: true })
  .refine(isWithinReach, 'The year is from 1900 to 2999')
  .transform((text) => new Date(text));

/** An id that the platform gave, in the lower case in which it is kept. */
export const Id = z.uuid().toLowerCase();

/** What people wrote, line breaks kept: in one Unicode form, without other control characters and halves of surrogate pairs. */
export const freeText = (longest: number) =>
  z
    .string()
    .max(longest)
    .normalize('NFC')
    .trim()
    .min(1)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u, 'Control characters are not accepted');
