import { DomainError } from '@nelikentta/framework';
import { prepared, type ReadTx } from '@nelikentta/persistence';

/** A service of the catalogue, as far as the registry knows it. */
export interface ServiceReference {
  readonly status: 'draft' | 'published' | 'archived';
  readonly archivedAt: Date | null;
  /** In which its use is counted: `day`, `visit`. */
  readonly unit: string;
}

const services = prepared(
  `SELECT id, status, archived_at AS "archivedAt", unit FROM service_reference WHERE municipality = $1 AND id = ANY ($2::uuid[])`,
);

/** The services of the ids that the catalogue has told of, by id; absent ids and nulls are passed over. */
export async function findServices(
  tx: ReadTx,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlyMap<string, ServiceReference>> {
  const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))];
  if (wanted.length === 0) return new Map();
  const found = await tx.rows<ServiceReference & { id: string }>(services, [tx.scope.municipality, wanted]);
  return new Map(found.map((service) => [service.id, service]));
}

/** @throws DomainError `unknown-service` unless the service, when one is named, is among those found */
export function requireKnown(services: ReadonlyMap<string, ServiceReference>, serviceId: string | null): void {
  if (serviceId !== null && !services.has(serviceId))
    throw new DomainError('unknown-service', 'There is no such service.', { field: 'serviceId' });
}
