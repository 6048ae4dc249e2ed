import type { Ids, WriteTx } from '@nelikentta/persistence';
import { keepPastVersions } from '../history/keep-past-versions.js';
import { publishServiceNeeds } from './needings.events.js';
import { insertServiceNeeds, updateServiceNeeds } from './service-need.table.js';
import type { ServiceNeed } from './service-need.js';

/** A service need that changed, and what it was before. */
export interface ChangedNeed {
  readonly before: ServiceNeed;
  readonly after: ServiceNeed;
}

/** What happened to service needs in one transaction. */
export interface ServiceNeedChangeset {
  readonly created?: readonly ServiceNeed[];
  readonly changed?: readonly ChangedNeed[];
  /** Whether those created were told by the source of their needing. */
  readonly fromSource?: boolean;
}

export interface Circumstances {
  readonly ids: Ids;
  readonly now: Date;
  readonly reason?: string | undefined;
}

/** Saves service needs, keeps what was known before, and lets the other services know: a fixed number of statements. */
export async function saveServiceNeeds(
  tx: WriteTx,
  { created = [], changed = [], fromSource = false }: ServiceNeedChangeset,
  { ids, now, reason }: Circumstances,
): Promise<void> {
  const after = changed.map((each) => each.after);
  if (created.length > 0) await insertServiceNeeds(tx, created, fromSource, now);
  if (after.length > 0) await updateServiceNeeds(tx, after, now);
  const replaced = changed.map(({ before }) => before);
  await keepPastVersions(tx, 'serviceNeed', replaced, { at: now, reason });
  await publishServiceNeeds(tx, [...created, ...after], ids, now);
}
