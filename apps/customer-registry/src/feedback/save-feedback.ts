import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { SourcedChanges } from '../records/keep-sourced-records.js';
import { publishFeedback } from './feedback.events.js';
import type { Feedback } from './feedback.js';
import { feedbackTable } from './feedback.table.js';

interface Circumstances {
  readonly ids: Ids;
  readonly now: Date;
  readonly reason?: string | undefined;
}

/** Saves feedback, keeps what was known before, and lets the other services know: a fixed number of statements. */
export async function saveFeedback(
  tx: WriteTx,
  changes: SourcedChanges<Feedback>,
  { ids, now, reason }: Circumstances,
): Promise<void> {
  feedbackTable.save(tx, changes, { at: now, reason });
  const { created = [], corrected = [] } = changes;
  const news = [...created, ...corrected].map(({ model }) => model);
  await publishFeedback(tx, news, ids, now);
}
