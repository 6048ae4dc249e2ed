import { customersReached } from '@nelikentta/contracts';
import { answer } from '@nelikentta/messaging';
import { settingsOf } from '../settings/read-settings.js';

/** How figures are told apart by one thing. */
interface Told {
  /** In their own types: they are hashed faster than texts. */
  readonly columns: string;
  readonly text: string;
}

const dimensions: Readonly<Record<'field' | 'service' | 'segment' | 'month', Told>> = {
  field: { columns: 'field', text: 'field' },
  service: { columns: 'service_id', text: 'service_id' },
  segment: { columns: 'actor_level, customer_group', text: `actor_level || '/' || customer_group` },
  month: { columns: 'month', text: `to_char(month, 'YYYY-MM')` },
};
type Dimension = keyof typeof dimensions;

// The segment of a use is that of its customer at that time; who was outside the grid then belongs to none.
const inSegment = `
  JOIN (SELECT customer_id, during, actor_level, customer_group
          FROM membership WHERE municipality = $1 AND during && tstzrange($2, $3)) AS membership
    ON membership.customer_id = used.customer_id AND during @> at`;

// Parameters: $1 municipality, $2 from, $3 to, $4 field or null, $5 time zone where months are told apart. Different pairs first:
// they are hashed, where count(DISTINCT …) sorts.
function reached(by: readonly Dimension[]): string {
  const columns = by.map((dimension) => dimensions[dimension].columns);
  const key = by.map((dimension) => dimensions[dimension].text).join(` || ',' || `);
  return `
  SELECT ${key || `'whole'`} AS key, count(*) AS customers
    FROM (SELECT DISTINCT ${[...columns, 'used.customer_id'].join(', ')}
            FROM (SELECT customer_id, service_id, at${by.includes('month') ? `, date_trunc('month', at AT TIME ZONE $5) AS month` : ''}
                    FROM encounter_fact
                   WHERE municipality = $1 AND NOT retracted AND quantity IS NOT NULL AND at >= $2 AND at < $3) AS used
            LEFT JOIN (SELECT service_id, field FROM service_fact WHERE municipality = $1) AS service USING (service_id)
            ${by.includes('segment') ? inSegment : ''}
           WHERE $4::text IS NULL OR field = $4) AS pair
   WHERE ${key || 'true'} IS NOT NULL
   GROUP BY ${columns.join(', ') || '1'} ORDER BY 1`;
}

/** How many different customers used services in a period: by field, service, segment, month, several of these, or at all. */
export const answersCustomersReached = answer(customersReached, (database, scope, { from, to, by, field }) =>
  database.read(scope, async (tx) => {
    const told = by === 'whole' ? [] : (by.split(',') as Dimension[]);
    const zone = told.includes('month') ? [(await settingsOf(tx)).timeZone] : [];
    const parameters = [scope.municipality, from, to, field ?? null, ...zone];
    return { rows: await tx.rows<{ key: string; customers: number }>(reached(told), parameters) };
  }),
);
