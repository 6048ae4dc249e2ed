import type { Field } from '@nelikentta/framework';
import { prepared, type ReadTx } from '@nelikentta/persistence';
import { withNarrower } from '../code-lists/find-codes.js';
import { searchQuery } from '../localized-search.js';
import type { ServiceStatus } from './service.js';
import { serviceColumns, serviceFrom, servicesWithTemplates, type ServiceWithTemplate } from './services.table.js';

export interface ServiceSearch {
  readonly text?: string | undefined;
  readonly field?: Field | undefined;
  readonly status?: ServiceStatus | undefined;
  readonly targetGroup?: string | undefined;
  readonly lifeEvent?: string | undefined;
  readonly serviceClass?: string | undefined;
  readonly provider?: string | undefined;
  readonly needsReview?: boolean | undefined;
}

/** A service found, with the keys that it is sorted by. */
export type FoundService = ServiceWithTemplate & { readonly rank: number; readonly name: string };

type Row = Parameters<typeof serviceFrom>[0] & { readonly rank: number; readonly name: string };

const name = `coalesce(service.content -> 'names' ->> 'fi', template.content -> 'names' ->> 'fi',
                       service.content -> 'names' ->> 'sv', template.content -> 'names' ->> 'sv',
                       service.content -> 'names' ->> 'en', template.content -> 'names' ->> 'en', '')`;
const listed = (key: string, parameter: string) =>
  `(${parameter}::text[] IS NULL OR service.content -> '${key}' ?| ${parameter} OR template.content -> '${key}' ?| ${parameter})`;

const searching = (byWords: boolean) => `WITH query AS (SELECT ${searchQuery('$2')} AS words),
   found AS (
     SELECT ${serviceColumns}, ${name} AS name,
            CASE WHEN $2::text IS NULL THEN 0
                 ELSE ts_rank(service.search, words) + coalesce(ts_rank(template.search, words), 0) END::float8 AS rank
       FROM query CROSS JOIN ${servicesWithTemplates}
      WHERE service.municipality = $1
        ${byWords ? `AND service.id IN (SELECT services_found(${searchQuery('$2')}))` : ''}
        AND ($3::text IS NULL OR service.field = $3)
        AND ($4::text IS NULL OR service.status = $4)
        AND ${listed('targetGroups', '$5')}
        AND ${listed('lifeEvents', '$6')}
        AND ${listed('serviceClasses', '$7')}
        AND ($8::uuid IS NULL OR service.provider_ids @> ARRAY[$8::uuid])
        AND ($9::boolean IS NULL OR (service.decision -> 'needsReview')::boolean = $9)
   )
   SELECT * FROM found
    WHERE $10::float8 IS NULL OR rank < $10 OR (rank = $10 AND (name, id) > ($11, $12::uuid))
    ORDER BY rank DESC, name, id
    LIMIT $13`;
// Whatever else is asked, words lead to few services: one plan is right for all, and to make it takes as long as to search.
const searchByWords = prepared(searching(true));
const searchOfAll = searching(false);

/**
 * Services by what they say and what their general description says for them: words in any of the three languages by their
 * stems, codes with the narrower ones under them. The best match first; without words, by name.
 *
 * @param after rank, name and id of the last service of the page before
 */
export async function searchServices(
  tx: ReadTx,
  search: ServiceSearch,
  after: readonly (string | number)[] | undefined,
  limit: number,
): Promise<FoundService[]> {
  const [rank = null, afterName = null, afterId = null] = after ?? [];
  const rows = await tx.rows<Row>(search.text === undefined ? searchOfAll : searchByWords, [
    ...[tx.scope.municipality, search.text ?? null, search.field ?? null, search.status ?? null],
    ...[
      codes('targetGroups', search.targetGroup),
      codes('lifeEvents', search.lifeEvent),
      codes('serviceClasses', search.serviceClass),
    ],
    ...[search.provider ?? null, search.needsReview ?? null, rank, afterName, afterId, limit],
  ]);
  return rows.map(({ rank: ranked, name: named, ...row }) => ({ ...serviceFrom(row), rank: ranked, name: named }));
}

const codes = (list: Parameters<typeof withNarrower>[0], uri: string | undefined) =>
  uri === undefined ? null : withNarrower(list, uri);
