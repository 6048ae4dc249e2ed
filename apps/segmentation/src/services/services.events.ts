import { servicesChanged } from '@nelikentta/contracts';
import { on } from '@nelikentta/messaging';
import { classifyConcerned } from '../membership/classify-customers.js';
import { createRebuild } from '../rebuilds/create-rebuild.js';
import { settingsHeld } from '../settings/read-settings.js';
import { concernUsersOf, writeServices } from './services.table.js';

/** So many customers are classified while the message waits; more are left to a rebuild, which goes on in steps. */
const mostAtOnce = 10_000;

/** Services added or edited: kept, and the users of those that now count otherwise classified anew. */
export const whenServicesChange = on(
  servicesChanged,
  async (tx, messages, { clock, ids, restating }) => {
    const settings = await settingsHeld(tx);
    const countOtherwise = await writeServices(
      tx,
      messages.flatMap(({ data }) => data.services),
      restating,
    );
    if (restating || countOtherwise.length === 0) return;
    const concerned = await concernUsersOf(tx, countOtherwise, mostAtOnce + 1);
    if (concerned > mostAtOnce) await createRebuild(tx, ids.next(), clock.now());
    else classifyConcerned(tx, settings, clock.now());
  },
  { table: 'service_fact', key: { service_id: 'uuid' } },
);
