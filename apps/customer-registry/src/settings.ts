import { z } from 'zod';

const Key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, 'A key is 32 bytes in base64');

const SealingKey = z.string().transform((text, context) => {
  const [id = '', encoded = ''] = text.split(':');
  const key = Key.safeParse(encoded);
  if (id !== '' && key.success) return { id, key: key.data };
  context.addIssue('Each sealing key is <id>:<32 bytes in base64>');
  return z.NEVER;
});

/** What an operator sets for this service beside what every service has. */
export const settings = z.object({
  identityCodeKeys: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(SealingKey).min(1))
    .meta({
      description: 'Keys that seal identity codes, `<id>:<base64>`, separated by commas; the first seals, the others open',
    }),
  identityCodeIndexKey: Key.meta({
    description: 'Key of the blind index of identity codes: 32 bytes in base64, never changed',
  }),
});

export type CustomerRegistrySettings = z.output<typeof settings>;
