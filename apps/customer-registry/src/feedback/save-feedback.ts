import type { Ids, WriteTx } from '@nelikentta/persistence';
import { keepPastVersions } from '../history/keep-past-versions.js';
import type { Corrected, Saved } from '../imports/decide-rows.js';
import { publishFeedback } from './feedback.events.js';
import type { Feedback } from './feedback.js';
import { insertFeedback, updateFeedback } from './feedback.table.js';

/** What happened to feedback in one transaction. */
export interface FeedbackChangeset {
  readonly created?: readonly Saved<Feedback>[];
  readonly corrected?: readonly Corrected<Feedback>[];
  /** Nothing new, but its source said it otherwise than before. */
  readonly heard?: readonly Saved<Feedback>[];
}

export interface Circumstances {
  readonly ids: Ids;
  readonly now: Date;
  readonly reason?: string | undefined;
}

/** Saves feedback, keeps what was known before, and lets the other services know: a fixed number of statements. */
export async function saveFeedback(
  tx: WriteTx,
  { created = [], corrected = [], heard = [] }: FeedbackChangeset,
  { ids, now, reason }: Circumstances,
): Promise<void> {
  if (created.length > 0) await insertFeedback(tx, created, now);
  const updated = [...corrected, ...heard];
  if (updated.length > 0) await updateFeedback(tx, updated, now);
  const replaced = corrected.map(({ before }) => before);
  await keepPastVersions(tx, 'feedback', replaced, { at: now, reason });
  const news = [...created, ...corrected].map(({ model }) => model);
  await publishFeedback(tx, news, ids, now);
}
