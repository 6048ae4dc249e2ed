import { type ChangedService, servicesChanged } from '@nelikentta/contracts';
import { isNews, on } from '@nelikentta/messaging';

/** Keeps the newest version of each service that the catalogue tells of. */
export const servicesReceived = on<{ services: ChangedService[] }>(
  servicesChanged,
  async (tx, messages, { restating }) => {
    const services = messages.flatMap(({ data }) => data.services);
    await tx.rows(
      `INSERT INTO service (municipality, service_id, version, status, names, field, unit, promised_csat)
     SELECT DISTINCT ON ("serviceId") $1, "serviceId", version, status, names, field, unit, "promisedCsat"
       FROM jsonb_to_recordset($2) AS changed
            ("serviceId" uuid, version integer, status text, names jsonb, field text, unit text, "promisedCsat" double precision)
      ORDER BY "serviceId", version DESC
     ON CONFLICT (municipality, service_id) DO UPDATE
        SET version = excluded.version, status = excluded.status, names = excluded.names, field = excluded.field,
            unit = excluded.unit, promised_csat = excluded.promised_csat
      WHERE ${isNews('service', '$3')}`,
      [tx.scope.municipality, JSON.stringify(services), restating],
    );
  },
  { table: 'service', key: { service_id: 'uuid' } },
);
