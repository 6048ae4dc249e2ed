import type { Ids, WriteTx } from '@nelikentta/persistence';
import { publishServiceNeeds } from './needings.events.js';
import { serviceNeedTable } from './service-need.table.js';
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

interface Circumstances {
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
  const told = created.map((model) => ({ model, fromSource }));
  const corrected = changed.map(({ before, after }) => ({ before, model: after }));
  serviceNeedTable.save(tx, { created: told, corrected }, { at: now, reason });
  const news = [...told, ...corrected].map(({ model }) => model);
  await publishServiceNeeds(tx, news, ids, now);
}
