import type { LocalizedText } from '@nelikentta/framework';
import type { Clock, Ids, WriteTx } from '@nelikentta/persistence';
import { editsKept, idsBySource, type ImportedTable, mergeImported } from '../merge-imported.js';
import type { OrganizationContent } from './organization.js';

export type { OrganizationDetails, OrganizationType } from './organization-details.js';

/** An organisation of another system. */
export interface ImportedOrganization extends OrganizationContent {
  readonly sourceId: string;
  readonly names: LocalizedText;
  readonly parentSourceId: string | null;
}

const table: ImportedTable = { table: 'organization', columns: { parent_id: 'uuid' } };

/** Brings organisations in; gives their ids by their ids in the source. */
export async function importOrganizations(
  tx: WriteTx,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  system: string,
  organizations: readonly ImportedOrganization[],
) {
  const idOf = await idsBySource(
    tx,
    table,
    system,
    organizations.map(({ sourceId }) => sourceId),
    () => ids.next(),
  );
  const rows = organizations.map(({ sourceId, parentSourceId, ...content }) => ({
    id: idOf.get(sourceId) ?? '',
    sourceId,
    content,
    columns: { parent_id: idOf.get(parentSourceId ?? '') ?? null },
  }));
  const kept = await editsKept(tx, table, system, rows);
  const merged = await mergeImported(tx, table, { system, at: clock.now() }, rows);
  return { ids: idOf, read: rows.length, merged, kept };
}
