import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { SourcedChanges } from '../records/keep-sourced-records.js';
import type { Encounter } from './encounter.js';
import { encounterTable } from './encounter.table.js';
import { publishEncounters } from './encounters.events.js';

interface Circumstances {
  readonly ids: Ids;
  readonly now: Date;
  readonly reason?: string | undefined;
}

/** Saves encounters, keeps what was known before, and lets the other services know: a fixed number of statements. */
export async function saveEncounters(
  tx: WriteTx,
  changes: SourcedChanges<Encounter>,
  { ids, now, reason }: Circumstances,
): Promise<void> {
  encounterTable.save(tx, changes, { at: now, reason });
  const { created = [], corrected = [] } = changes;
  const news = [...created, ...corrected].map(({ model }) => model);
  await publishEncounters(tx, news, ids, now);
}
