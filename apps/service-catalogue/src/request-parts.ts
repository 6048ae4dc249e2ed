import { isDate } from '@nelikentta/framework';
import { freeText, Id } from '@nelikentta/http';
import { z } from 'zod';

export { Id };

/** A text in up to three languages; a language left out is missing. */
export const localized = (longest: number) =>
  z.strictObject({ fi: freeText(longest).optional(), sv: freeText(longest).optional(), en: freeText(longest).optional() });

export const LocalizedText = z
  .object({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() })
  .meta({ id: 'LocalizedText', description: 'A language that is missing is missing: it is never filled with another' });

export const Day = z.string().refine(isDate, 'A date of the calendar, YYYY-MM-DD').meta({ format: 'date' });
export const Month = z
  .string()
  .refine((text) => isDate(`${text}-01`), 'A month, YYYY-MM')
  .meta({ description: 'YYYY-MM' });
