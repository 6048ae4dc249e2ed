import type { HandlerParts } from '@nelikentta/messaging';
import type { WriteTx } from '@nelikentta/persistence';
import { settingsHeld } from '../settings/read-settings.js';
import { createRebuild } from './create-rebuild.js';

/** While facts are stated anew nobody is classified by them; when all are, everybody is. */
export async function rebuildAfterRestatement(tx: WriteTx, { clock, ids }: HandlerParts): Promise<void> {
  await settingsHeld(tx);
  // What was empty a minute ago is planned for as if it still were, until somebody looks.
  await tx.rows('ANALYZE service_fact, customer_fact, household_fact, encounter_fact, feedback_fact, need_fact');
  await createRebuild(tx, ids.next(), clock.now());
}
