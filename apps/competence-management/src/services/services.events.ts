import { type ChangedService, servicesChanged } from '@nelikentta/contracts';
import { type Consumer, isNews, on } from '@nelikentta/messaging';
import type { WriteTx } from '@nelikentta/persistence';

/** Keeps the few facts of the catalogue's services that gaps are told by: field, names, unit, whether it is still offered. */
export const serviceConsumer: Consumer = {
  name: 'services',
  handlers: [
    on(
      servicesChanged,
      (tx, messages, { restating }) =>
        keepServices(
          tx,
          messages.flatMap(({ data }) => data.services),
          restating,
        ),
      { table: 'service_reference', key: { service_id: 'uuid' } },
    ),
  ],
};

async function keepServices(tx: WriteTx, services: readonly ChangedService[], restating: boolean): Promise<void> {
  await tx.rows(
    `INSERT INTO service_reference (municipality, service_id, version, status, field, names, unit)
     SELECT DISTINCT ON (service."serviceId")
            $1, service."serviceId", service.version, service.status, service.field, service.names, service.unit
       FROM jsonb_to_recordset($2) AS service
            ("serviceId" uuid, version integer, status text, field text, names jsonb, unit text)
      ORDER BY service."serviceId", service.version DESC
     ON CONFLICT (municipality, service_id) DO UPDATE
        SET version = excluded.version, status = excluded.status, field = excluded.field, names = excluded.names,
            unit = excluded.unit
      WHERE ${isNews('service_reference', '$3')}`,
    [tx.scope.municipality, JSON.stringify(services), restating],
  );
}
