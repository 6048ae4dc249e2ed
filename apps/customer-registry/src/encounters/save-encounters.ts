import type { Ids, WriteTx } from '@nelikentta/persistence';
import { keepPastVersions } from '../history/keep-past-versions.js';
import type { Corrected, Saved } from '../imports/decide-rows.js';
import type { Encounter } from './encounter.js';
import { insertEncounters, updateEncounters } from './encounter.table.js';
import { publishEncounters } from './encounters.events.js';

/** What happened to encounters in one transaction. */
export interface EncounterChangeset {
  readonly created?: readonly Saved<Encounter>[];
  readonly corrected?: readonly Corrected<Encounter>[];
  /** Nothing new, but their source said it otherwise than before. */
  readonly heard?: readonly Saved<Encounter>[];
}

export interface Circumstances {
  readonly ids: Ids;
  readonly now: Date;
  readonly reason?: string | undefined;
}

/** Saves encounters, keeps what was known before, and lets the other services know: a fixed number of statements. */
export async function saveEncounters(
  tx: WriteTx,
  { created = [], corrected = [], heard = [] }: EncounterChangeset,
  { ids, now, reason }: Circumstances,
): Promise<void> {
  if (created.length > 0) await insertEncounters(tx, created, now);
  const updated = [...corrected, ...heard];
  if (updated.length > 0) await updateEncounters(tx, updated, now);
  const replaced = corrected.map(({ before }) => before);
  await keepPastVersions(tx, 'encounter', replaced, { at: now, reason });
  const news = [...created, ...corrected].map(({ model }) => model);
  await publishEncounters(tx, news, ids, now);
}
