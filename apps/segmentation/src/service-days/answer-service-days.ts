import { type CountedServiceDay, serviceDaysCounted } from '@nelikentta/contracts';
import { states } from '@nelikentta/messaging';
import { isTellable, toldColumns } from './told-service-days.sql.js';

const provider = `coalesce(provider_id, '00000000-0000-0000-0000-000000000000')`;
const segment = `coalesce(actor_level || '/' || customer_group, 'anonymous') COLLATE "C"`;

// Parameters: $1 municipality, $2 how many, $3 – $6 the key to go on from. Its first parts alone are in an index.
const following = (isFirst: boolean): string => `
  SELECT ${toldColumns}
    FROM service_day
   WHERE municipality = $1 AND ${isTellable}
         ${isFirst ? '' : `AND (service_id, day) >= ($3, $4) AND (service_id, day, ${provider}, ${segment}) > ($3::uuid, $4::date, $5::uuid, $6::text)`}
   ORDER BY service_id, day, ${provider}, ${segment}
   LIMIT $2`;

/** All service days as they are now counted, for whoever has lost them or comes later. */
export const statesServiceDays = states(serviceDaysCounted, {
  read: (tx, after, limit) =>
    tx.rows<CountedServiceDay>(following(after === null), [tx.scope.municipality, limit, ...(after ?? [])]),
  dataOf: (cells) => ({ cells }),
});
