import { freeText } from '@nelikentta/http';
import { z } from 'zod';

const short = freeText(300).optional();

/** How something is reached, in requests and answers alike. */
export const WebPage = z.strictObject({ url: z.string().min(1).max(1000), name: short });
const Phone = z.strictObject({
  number: freeText(100),
  kind: z.enum(['phone', 'fax']).default('phone'),
  description: short,
  charge: short,
});
const Address = z.strictObject({
  kind: z.enum(['visiting', 'postal', 'delivery']),
  street: short,
  postOfficeBox: short,
  postalCode: short,
  postOffice: short,
  information: freeText(1000).optional(),
});
const Email = z
  .string()
  .min(3)
  .max(300)
  .regex(/^\S+@\S+$/, 'An e-mail address');

const several = <Item extends z.ZodType>(item: Item) => z.array(item).max(100).default([]);

export const contactParts = {
  webPages: several(WebPage),
  phones: several(Phone),
  emails: several(Email),
  addresses: several(Address),
};
