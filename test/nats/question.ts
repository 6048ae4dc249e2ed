import type { Question } from '@nelikentta/contracts';
import { z } from 'zod';

/** How many customers are there? */
export const question: Question<object, { customers: number }> = {
  name: 'segmentation.how-many',
  owner: 'segmentation',
  input: z.object({}),
  answer: z.object({ customers: z.number() }),
};
