import { customersReached } from '@nelikentta/contracts';
import { answer } from '@nelikentta/messaging';

const keys = {
  field: 'field',
  service: 'service_id::text',
  segment: `actor_level || '/' || customer_group`,
  whole: `'whole'`,
};

// The segment of a use is that of its customer at that time; who was outside the grid then belongs to none.
const inSegment = `
  JOIN membership ON membership.municipality = $1 AND membership.customer_id = encounter_fact.customer_id AND during @> at`;

// Parameters: $1 municipality, $2 from, $3 to, $4 field or null. Distinct pairs first: they are hashed, where count(DISTINCT …) sorts.
const reached = (by: keyof typeof keys): string => `
  SELECT key, count(*) AS customers
    FROM (SELECT DISTINCT ${keys[by]} AS key, encounter_fact.customer_id
            FROM encounter_fact
            LEFT JOIN service_fact USING (municipality, service_id)
            ${by === 'segment' ? inSegment : ''}
           WHERE encounter_fact.municipality = $1 AND NOT retracted AND quantity IS NOT NULL AND at >= $2 AND at < $3
             AND ($4::text IS NULL OR field = $4)) AS pair
   WHERE key IS NOT NULL
   GROUP BY key ORDER BY key`;

/** How many different customers used services in a period: by field, service, segment, or at all. */
export const answersCustomersReached = answer(customersReached, (database, scope, { from, to, by, field }) =>
  database.read(scope, async (tx) => ({
    rows: await tx.rows<{ key: string; customers: number }>(reached(by), [scope.municipality, from, to, field ?? null]),
  })),
);
