import { type ChangedServiceNeed, serviceNeedsChanged } from '@nelikentta/contracts';
import { appendRows } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { ServiceNeed } from './service-need.js';

/** Lets the other services know how service needs now stand. The needing, and every word of it, stays here. */
export const publishServiceNeeds = (tx: WriteTx, needs: readonly ServiceNeed[], ids: Ids, now: Date): Promise<void> =>
  appendRows(tx, serviceNeedsChanged, needs.map(coarseFactsOf), {
    ids,
    at: now,
    aggregateOf: ({ serviceNeedId, version }) => ({ id: serviceNeedId, version }),
    dataOf: (rows) => ({ needs: rows }),
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
