import { segmentCodes } from '@nelikentta/framework';
import { freeText } from '@nelikentta/http';
import { z } from 'zod';

/** Words that people wrote. */
export const Text = freeText(2000);

/** The same words in the languages that they exist in; at least one. What is missing stays missing. */
export const LocalizedText = z
  .strictObject({ fi: Text.optional(), sv: Text.optional(), en: Text.optional() })
  .refine((text) => Object.keys(text).length > 0, 'Give the text in at least one language')
  .meta({ id: 'LocalizedText' });

/** A day of the calendar that exists, in years that a target may speak of. */
export const Day = z.iso.date().refine((day) => day >= '1900' && day < '2200', 'The year is from 1900 to 2199');

/** Calendar days of the municipality, half-open. */
export const Period = z
  .strictObject({ from: Day, to: Day.meta({ description: 'The first day after the period' }) })
  .meta({ id: 'Period', description: 'Calendar days of the municipality, [from, to)' });

export const Segment = z.enum(segmentCodes).meta({ id: 'SegmentCode', description: 'Actor level / customer group' });

/** A number that JSON can say and a computation survives. */
export const Level = z.number().min(-1e15).max(1e15);

export const Id = z.uuid();

/** Why something is given up or taken back. */
export const Withdrawal = z.strictObject({ because: Text }).meta({ id: 'Withdrawal' });
