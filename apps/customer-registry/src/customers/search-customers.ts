import type { ActorLevel } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { nameKeyOf } from './customer.js';

/** What a list shows of a customer: enough to tell it from others. */
export interface CustomerSummary {
  readonly id: string;
  readonly actorLevel: ActorLevel;
  readonly displayName: string;
  readonly birthYear: number | null;
  readonly businessId: string | null;
  /** Where the customer lives or has its seat on the day asked. */
  readonly municipality: string | null;
  readonly postalCode: string | null;
}

/** Which customers; what is left out does not matter. */
export interface CustomerSearch {
  /** Beginning of the name, family name first, in any case. */
  readonly name?: string | undefined;
  readonly actorLevel?: ActorLevel | undefined;
  readonly birthYear?: number | undefined;
  readonly language?: string | undefined;
  readonly industry?: string | undefined;
  /** Of any residence on the day. */
  readonly postalCode?: string | undefined;
  readonly municipality?: string | undefined;
}

/** What a summary selects. */
export const summaryColumns = `
  customer.id, actor_level AS "actorLevel", coalesce(customer.name, concat_ws(' ', family_name, given_names)) AS "displayName",
  birth_year AS "birthYear", business_id AS "businessId", place.municipality, place.postal_code AS "postalCode"`;

/** Where a summary comes from; `$1` is the municipality and `$2` the day on which residence is shown. */
export const summarySource = `
  customer
    LEFT JOIN LATERAL (
      SELECT in_municipality AS municipality, postal_code FROM residence
       WHERE residence.municipality = customer.municipality AND residence.customer_id = customer.id AND during @> $2::date
       ORDER BY kind, lower(during) LIMIT 1) AS place ON true`;

// The last code point: every name that begins with a text sorts before that text followed by it.
const afterAll = '\u{10FFFF}';

/**
 * Customers in the order of their names, after the name and id of the page before.
 *
 * @param today the day on which a residence counts
 */
export function searchCustomers(
  tx: ReadTx,
  search: CustomerSearch,
  today: string,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<(CustomerSummary & { nameKey: string })[]> {
  const prefix = nameKeyOf(search.name ?? '');
  const [afterName = null, afterId = null] = after ?? [];
  const { actorLevel, birthYear, language, industry, postalCode, municipality } = search;
  const filters = [actorLevel, birthYear, language, industry, postalCode, municipality].map((filter) => filter ?? null);
  return tx.rows(searched, [tx.scope.municipality, today, prefix, prefix + afterAll, afterName, afterId, ...filters, limit]);
}

const searched = `
  SELECT ${summaryColumns}, name_key AS "nameKey"
    FROM ${summarySource}
   WHERE customer.municipality = $1
     AND name_key >= $3 AND name_key < $4
     AND ($5::text IS NULL OR (name_key, customer.id) > ($5, $6::uuid))
     AND ($7::text IS NULL OR actor_level = $7)
     AND ($8::smallint IS NULL OR birth_year = $8)
     AND ($9::text IS NULL OR language = $9)
     AND ($10::text IS NULL OR industry = $10)
     AND (($11::text IS NULL AND $12::text IS NULL) OR EXISTS (
       SELECT FROM residence
        WHERE residence.municipality = $1 AND residence.customer_id = customer.id AND during @> $2::date
          AND ($11 IS NULL OR residence.postal_code = $11) AND ($12 IS NULL OR in_municipality = $12)))
   ORDER BY name_key, customer.id
   LIMIT $13`;
