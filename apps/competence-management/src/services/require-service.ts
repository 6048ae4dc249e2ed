import { DomainError } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';

/** For features that say something about a service. Throws `unknown-service` and `service-archived`. */
export async function requireService(tx: ReadTx, serviceId: string): Promise<void> {
  const [service] = await tx.rows<{ status: string }>(
    'SELECT status FROM service_reference WHERE municipality = $1 AND service_id = $2',
    [tx.scope.municipality, serviceId],
  );
  if (!service) throw new DomainError('unknown-service', 'The catalogue has told of no such service.', { serviceId });
  if (service.status === 'archived')
    throw new DomainError('service-archived', 'An archived service needs no competence any more.', { serviceId });
}
