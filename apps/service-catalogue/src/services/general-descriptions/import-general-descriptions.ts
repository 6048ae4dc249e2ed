import type { Clock, Ids, WriteTx } from '@nelikentta/persistence';
import { editsKept, idsBySource, type ImportedTable, mergeImported } from '../../merge-imported.js';
import { contentOf, type GivenContent, listKinds, type ServiceContent, textKinds } from '../content/service-content.js';
import { announceServices } from '../services.events.js';
import { recordChanges } from '../services.table.js';
import { chooseCurrent } from './choose-current.js';

/** A national template: what every municipality may say alike of a service. */
export interface ImportedGeneralDescription {
  readonly sourceId: string;
  /** Which description this is a version of, as its authors mark it. */
  readonly referenceCode: string | null;
  readonly content: GivenContent;
}

const table: ImportedTable = { table: 'general_description', columns: { reference_code: 'text', completeness: 'integer' } };

/** Brings general descriptions in, and tells the others of the services that say something new because of them. */
export async function importGeneralDescriptions(
  tx: WriteTx,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  system: string,
  descriptions: readonly ImportedGeneralDescription[],
) {
  const at = clock.now();
  const idOf = await idsBySource(
    tx,
    table,
    system,
    descriptions.map(({ sourceId }) => sourceId),
    () => ids.next(),
  );
  const rows = descriptions.map(({ sourceId, referenceCode, content: given }) => {
    const content = contentOf(given);
    return {
      id: idOf.get(sourceId) ?? '',
      sourceId,
      content,
      columns: { reference_code: referenceCode, completeness: completenessOf(content) },
    };
  });
  const kept = await editsKept(tx, table, system, rows);
  const merged = await mergeImported(tx, table, { system, at }, rows);
  if (merged.length > 0) await chooseCurrent(tx);
  await announceHeirs(
    tx,
    ids,
    at,
    merged.filter(({ version }) => version > 1).map(({ id }) => id),
  );
  return { ids: idOf, read: rows.length, merged, kept };
}

/** How much a description says: texts by language, codes and laws. Of several versions the one that says most is shown. */
const completenessOf = (content: ServiceContent): number =>
  textKinds.reduce((sum, kind) => sum + Object.keys(content[kind]).length, 0) +
  listKinds.filter((kind) => content[kind].length > 0).length +
  content.legislation.length;

/** A service that inherits says something new when its description does; an archived one stays what it was. */
async function announceHeirs(tx: WriteTx, ids: Ids, at: Date, changed: readonly string[]): Promise<void> {
  const heirs = await tx.rows<{ id: string; version: number }>(
    `UPDATE service SET version = version + 1, updated_at = $3
      WHERE municipality = $1 AND general_description_id = ANY ($2) AND status <> 'archived' RETURNING id, version`,
    [tx.scope.municipality, changed, at],
  );
  const inherited = heirs.map((heir) => ({ ...heir, action: 'imported' as const, changes: {} }));
  await recordChanges(tx, at, inherited);
  await announceServices(
    tx,
    ids,
    at,
    heirs.map(({ id }) => id),
  );
}
