import { type ChangedServiceNeed, serviceNeedsChanged } from '@nelikentta/contracts';
import { appendRows, states } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { ServiceNeed } from './service-need.js';
import { serviceNeedTable } from './service-need.table.js';

/** Lets the other services know how service needs now stand. The needing, and every word of it, stays here. */
export const publishServiceNeeds = (tx: WriteTx, needs: readonly ServiceNeed[], ids: Ids, now: Date): Promise<void> =>
  appendRows(tx, serviceNeedsChanged, needs.map(coarseFactsOf), {
    ids,
    at: now,
    aggregateOf: ({ serviceNeedId, version }) => ({ id: serviceNeedId, version }),
    dataOf: (rows) => ({ needs: rows }),
  });

/** The same of all service needs, for whoever has lost it or comes later. */
export const statesServiceNeeds = states(serviceNeedsChanged, {
  read: async (tx, after, limit) => (await serviceNeedTable.readAfter(tx, after?.[0], limit)).map(coarseFactsOf),
  dataOf: (needs) => ({ needs }),
});

const coarseFactsOf = ({ id, version, facts, retracted }: ServiceNeed): ChangedServiceNeed => ({
  serviceNeedId: id,
  version,
  customerId: facts.customerId,
  serviceId: facts.serviceId,
  serviceClass: facts.serviceClass,
  openedAt: facts.openedAt.toISOString(),
  closedAt: facts.closing?.at.toISOString() ?? null,
  outcome: facts.closing?.outcome ?? null,
  retracted,
});
