import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import type { Feedback } from './feedback.js';
import { feedbackTable } from './feedback.table.js';

/** @throws DomainError `not-found` when this municipality has no such feedback */
export async function showFeedback(tx: ReadTx, id: string): Promise<Feedback> {
  const feedback = await feedbackTable.read(tx, id);
  if (!feedback) throw new DomainError('not-found', 'There is no such feedback.');
  return feedback;
}
