import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { DecidedRows, Saved } from '../imports/decide-rows.js';
import { needingTable } from './needing.table.js';
import type { Needing } from './needing.js';
import { saveServiceNeeds } from './save-service-needs.js';
import type { ServiceNeed } from './service-need.js';

/** A needing with the service needs that its source told of. */
export interface ToldNeeding {
  readonly needing: Needing;
  readonly needs: readonly ServiceNeed[];
}

/** Saves what sources told of needings and their service needs: a fixed number of statements for a batch. */
export async function saveNeedingsAsTold(
  tx: WriteTx,
  { created, corrected, heard }: DecidedRows<ToldNeeding>,
  { ids, now }: { readonly ids: Ids; readonly now: Date },
): Promise<void> {
  const needingOf = <Each extends Saved<ToldNeeding>>(each: Each) => ({ ...each, model: each.model.needing });
  const changed = corrected.map((each) => ({ ...needingOf(each), before: each.before.needing }));
  const needings = {
    created: created.map(needingOf),
    corrected: changed.filter(({ model, before }) => model !== before),
    // Where only the service needs changed, the needing still keeps what its source told last.
    heard: [...heard.map(needingOf), ...changed.filter(({ model, before }) => model === before)],
  };
  needingTable.save(tx, needings, { at: now });
  await saveServiceNeeds(tx, { ...needsOf(created, corrected), fromSource: true }, { ids, now });
}

function needsOf(created: DecidedRows<ToldNeeding>['created'], corrected: DecidedRows<ToldNeeding>['corrected']) {
  const news = created.flatMap(({ model }) => model.needs);
  const changed = corrected.flatMap(({ model, before }) => {
    const earlier = new Map(before.needs.map((need) => [need.id, need]));
    return model.needs
      .filter((need) => earlier.get(need.id) !== need)
      .map((after) => ({ before: earlier.get(after.id), after }));
  });
  return {
    created: [...news, ...changed.flatMap(({ before, after }) => (before ? [] : [after]))],
    changed: changed.flatMap(({ before, after }) => (before ? [{ before, after }] : [])),
  };
}
