import type { Question } from '@nelikentta/contracts';
import { z } from 'zod';

export const question: Question<object, { customers: number }> = {
  name: 'segmentation.how-many',
  owner: 'segmentation',
  summary: 'How many customers are there?',
  input: z.object({}),
  answer: z.object({ customers: z.number() }),
};
