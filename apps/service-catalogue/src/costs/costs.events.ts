import { costsChanged } from '@nelikentta/contracts';
import { append, states } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import type { Costs } from './cost.js';
import { costsAfter } from './costs.table.js';

/** Tells the others all costs of a service, past and to come. */
export function announceCosts(tx: WriteTx, ids: Ids, at: Date, serviceId: string, costs: Costs): Promise<void> {
  const unitCosts = costs.unitCosts.map(({ id: _, ...cost }) => cost);
  const fixedCosts = costs.fixedCosts.map(({ id: _, ...cost }) => cost);
  return append(tx, costsChanged, {
    id: ids.next(),
    aggregateId: serviceId,
    aggregateVersion: costs.version,
    at,
    data: { services: [{ serviceId, version: costs.version, unitCosts, fixedCosts }] },
  });
}

/** The same of all services that ever had a cost, for whoever has lost it or comes later. */
export const statesCosts = states(costsChanged, {
  read: (tx, after, limit) => costsAfter(tx, after?.[0], limit),
  dataOf: (services) => ({ services }),
});
