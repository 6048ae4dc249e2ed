import { z } from 'zod';
import { isWithinReach } from './input-schemas.js';

const wholeText = /^[^\0\p{Cs}]*$/u;

/** What a list can be sorted by, as its cursor holds it: nothing that the database could not take for a value of the column. */
export const sortKey = {
  id: z.uuid(),
  instant: z.iso.datetime().refine(isWithinReach),
  day: z.iso.date().refine(isWithinReach),
  text: z.string().regex(wholeText),
  /** Of a column of four bytes. */
  whole: z.int32(),
  number: z.number(),
};
