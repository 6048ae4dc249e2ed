import { actorLevels } from '@nelikentta/framework';
import { z } from 'zod';
import { contactKinds, residenceKinds, tieKinds } from './customer-facts.js';

/** A text that people wrote: one line, no control characters, no half of a surrogate pair, in one Unicode form. */
export const Text = z
  .string()
  .max(300)
  .normalize('NFC')
  .trim()
  .min(1)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'Control characters are not accepted');

/** A day of the calendar that exists, in years that a register may speak of. */
export const Day = z.iso.date().refine((day) => day >= '1000' && day < '3000', 'The year is from 1000 to 2999');
const Until = Day.nullable().meta({ description: 'First day on which it holds no more; null while it lasts' });

/** Most entries that a list of one customer may have. */
const most = 200;

export const Contact = z.strictObject({ kind: z.enum(contactKinds), value: Text }).meta({ id: 'Contact' });
export const Residence = z
  .strictObject({
    kind: z.enum(residenceKinds),
    municipality: z.string().regex(/^\d{3}$/, 'A municipality has three digits'),
    postalCode: z
      .string()
      .regex(/^\d{5}$/, 'A postal code has five digits')
      .nullable()
      .default(null),
    from: Day,
    to: Until.default(null),
  })
  .meta({
    id: 'Residence',
    description: 'Where the customer lives, has its seat or works, by days of the calendar: [from, to)',
  });
export const Tie = z
  .strictObject({ kind: z.enum(tieKinds), from: Day, to: Until.default(null) })
  .meta({ id: 'Tie', description: 'What binds the customer to this municipality, by days of the calendar: [from, to)' });
export const Interval = z.strictObject({ from: Day, to: Until.default(null) });

/** Facts that customers of one level or another have; which belongs to which level is the model's to say. */
export const facts = {
  givenNames: Text.nullish(),
  familyName: Text.nullish(),
  birthDate: Day.nullish(),
  birthYear: z.int().min(1000).max(2999).nullish().meta({ description: 'Where the date is not known' }),
  identityCode: z.string().max(20).nullish().meta({ description: 'Person identity code, all eleven characters; shown masked' }),
  name: Text.nullish(),
  representative: Text.nullish(),
  businessId: z.string().max(20).nullish().meta({ description: 'NNNNNNN-N' }),
  industry: z
    .string()
    .regex(/^([A-X]|\d{2,5})$/, 'A section letter or two to five digits of TOL 2008')
    .nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'A code of ISO 639')
    .nullish(),
  startedOn: Day.nullish(),
  endedOn: Day.nullish().meta({ description: 'First day that the customer exists no more' }),
};
export const lists = {
  contacts: z.array(Contact).max(most).optional(),
  residences: z.array(Residence).max(most).optional(),
  ties: z.array(Tie).max(most).optional(),
};

export const ActorLevel = z.enum(actorLevels);
export const CustomerId = z.uuid().meta({ description: 'Customer, as given by the registry' });
export const EntryId = z.uuid().meta({ description: 'Entry of the customer’s list' });
export const CustomerVersion = z.object({ id: z.uuid(), version: z.int() }).meta({ id: 'CustomerVersion' });
export const AddedEntry = z.object({ id: z.uuid(), version: z.int(), entryId: z.uuid() }).meta({ id: 'AddedEntry' });
