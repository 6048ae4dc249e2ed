import { feedbackGiven } from '@nelikentta/contracts';
import { on } from '@nelikentta/messaging';
import { settingsHeld } from '../settings/read-settings.js';
import { writeFeedback } from './feedback.table.js';

/** Feedback given, corrected or retracted: kept and counted. */
export const whenFeedbackIsGiven = on(
  feedbackGiven,
  async (tx, messages, { restating }) => {
    const settings = await settingsHeld(tx);
    const feedback = messages.flatMap(({ data }) => data.feedback);
    writeFeedback(tx, settings, feedback, restating);
  },
  { table: 'feedback_fact', key: { feedback_id: 'uuid' } },
);
