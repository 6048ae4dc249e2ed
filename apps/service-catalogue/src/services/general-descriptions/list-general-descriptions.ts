import { DomainError, type Language } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { type Classification, classifyService, mayBeOfferedBy } from '../../classification/classify-service.js';
import { withNarrower } from '../../code-lists/find-codes.js';
import { searchQuery } from '../../localized-search.js';
import { missingLanguages, type ServiceContent } from '../content/service-content.js';

export interface GeneralDescriptionSearch {
  readonly text?: string | undefined;
  readonly targetGroup?: string | undefined;
  readonly lifeEvent?: string | undefined;
  readonly serviceClass?: string | undefined;
  /** Only the version that says most of each description. */
  readonly current?: boolean | undefined;
}

export type GeneralDescription = ServiceContent & {
  readonly id: string;
  readonly version: number;
  readonly referenceCode: string | null;
  readonly source: { readonly system: string; readonly id: string };
  readonly current: boolean;
  readonly missingLanguages: readonly Language[];
  readonly classification: Classification;
  /** Whether this municipality arranges such services. */
  readonly offerable: boolean;
};

interface Row {
  readonly id: string;
  readonly version: number;
  readonly referenceCode: string | null;
  readonly sourceSystem: string;
  readonly sourceId: string;
  readonly current: boolean;
  readonly content: ServiceContent;
}

const columns = `id, version, reference_code AS "referenceCode", source_system AS "sourceSystem", source_id AS "sourceId", current, content`;
const listed = (key: string, parameter: string) => `(${parameter}::text[] IS NULL OR content -> '${key}' ?| ${parameter})`;

/** General descriptions by id in the order they came. */
export async function listGeneralDescriptions(
  tx: ReadTx,
  search: GeneralDescriptionSearch,
  after: string | null,
  limit: number,
): Promise<GeneralDescription[]> {
  const codes = (list: Parameters<typeof withNarrower>[0], uri: string | undefined) =>
    uri === undefined ? null : withNarrower(list, uri);
  const rows = await tx.rows<Row>(
    `SELECT ${columns} FROM general_description
      WHERE municipality = $1
        AND ($2::text IS NULL OR search @@ ${searchQuery('$2')})
        AND ${listed('targetGroups', '$3')}
        AND ${listed('lifeEvents', '$4')}
        AND ${listed('serviceClasses', '$5')}
        AND ($6::boolean IS NULL OR current = $6)
        AND ($7::uuid IS NULL OR id > $7)
      ORDER BY id LIMIT $8`,
    [
      ...[
        tx.scope.municipality,
        search.text ?? null,
        codes('targetGroups', search.targetGroup),
        codes('lifeEvents', search.lifeEvent),
      ],
      ...[codes('serviceClasses', search.serviceClass), search.current ?? null, after, limit],
    ],
  );
  return rows.map((row) => described(tx.scope.municipality, row));
}

/** One general description. Throws `not-found`. */
export async function showGeneralDescription(tx: ReadTx, id: string): Promise<GeneralDescription> {
  const [row] = await tx.rows<Row>(`SELECT ${columns} FROM general_description WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    id,
  ]);
  if (row === undefined) throw new DomainError('not-found', 'There is no such general description.');
  return described(tx.scope.municipality, row);
}

function described(municipality: string, { content, sourceSystem, sourceId, ...row }: Row): GeneralDescription {
  const classification = classifyService(content.serviceClasses, { ...row, content });
  return {
    ...row,
    ...content,
    source: { system: sourceSystem, id: sourceId },
    missingLanguages: missingLanguages(content.names),
    classification,
    offerable: mayBeOfferedBy(municipality, classification),
  };
}
