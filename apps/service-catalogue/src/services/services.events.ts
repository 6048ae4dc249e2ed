import { type ChangedService, servicesChanged } from '@nelikentta/contracts';
import { appendRows, states } from '@nelikentta/messaging';
import type { Ids, WriteTx } from '@nelikentta/persistence';
import { fieldOfService } from './service.js';
import { servicesAfter, servicesOf, type ServiceWithTemplate } from './services.table.js';

/** Tells the others how these services now are. One query and as few messages as they fit in. */
export async function announceServices(tx: WriteTx, ids: Ids, at: Date, serviceIds: readonly string[]): Promise<void> {
  const rows = (await servicesOf(tx, serviceIds)).map(changedService);
  await appendRows(tx, servicesChanged, rows, {
    ids,
    at,
    aggregateOf: ({ serviceId, version }) => ({ id: serviceId, version }),
    dataOf: (services) => ({ services }),
  });
}

/** The same of all services, for whoever has lost it or comes later. */
export const statesServices = states(servicesChanged, {
  read: async (tx, after, limit) => (await servicesAfter(tx, after?.[0], limit)).map(changedService),
  dataOf: (services) => ({ services }),
});

const changedService = ({ service, effective }: ServiceWithTemplate): ChangedService => ({
  serviceId: service.id,
  version: service.version,
  status: service.status,
  archivedAt: service.archivedAt?.toISOString() ?? null,
  names: effective.names,
  role: service.role,
  benefit: service.benefit,
  field: fieldOfService(service),
  secondaryEffects: service.secondaryEffects.map(({ field, share }) => ({ field, share })),
  serviceClasses: [...effective.serviceClasses],
  individuallyCountable: service.individuallyCountable,
  onBehalfOfHousehold: service.onBehalfOfHousehold,
  statutory: service.statutory,
  unit: service.unit,
  promisedCsat: service.promise.csat,
});
