import { freeText } from '@nelikentta/http';
import { z } from 'zod';

/** Shapes that several features' requests and answers are made of. */
export const CompetenceId = z.uuid().meta({ description: 'Competence' });

/** A calendar day, in years that a plan may speak of. */
export const Day = z.iso.date().refine((day) => day >= '1900' && day < '2200', 'The year is from 1900 to 2199');

/** The day that a listing is asked about. */
export const At = Day.optional().meta({ description: 'The day that is asked about; today when absent' });

/** A text in the languages it has; what is missing is missing. */
export const localized = (longest: number) => {
  const text = freeText(longest).optional();
  return z.strictObject({ fi: text, sv: text, en: text });
};

export const LocalizedText = z.object({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() });

/** A state, 0–5; null while it is unknown. */
export const KnownLevel = z.int().min(0).max(5).nullable();
