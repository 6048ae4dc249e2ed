import type { Clock, Ids, WriteTx } from '@nelikentta/persistence';
import { classifyService } from '../classification/classify-service.js';
import { editsKept, idsBySource, type ImportedTable, mergeImported } from '../merge-imported.js';
import { inherit } from './content/inheritance.js';
import { contentOf, type GivenContent, type ServiceContent } from './content/service-content.js';
import { announceServices } from './services.events.js';
import { recordChanges } from './services.table.js';

export type { GivenContent } from './content/service-content.js';

/** A service of another system; the ids are of the catalogue. */
export interface ImportedService {
  readonly sourceId: string;
  readonly content: GivenContent;
  readonly generalDescriptionId: string | null;
  readonly responsibleIds: readonly string[];
  readonly providerIds: readonly string[];
}

const table: ImportedTable = {
  table: 'service',
  columns: {
    ...{ status: 'text', general_description_id: 'uuid', responsible_ids: 'uuid[]', provider_ids: 'uuid[]', decision: 'jsonb' },
    ...{ role: 'text', benefit: 'text', statutory: 'boolean', unit: 'text' },
    ...{ individually_countable: 'boolean', on_behalf_of_household: 'boolean' },
  },
  fixed: ['status'],
  leaves: `own.status = 'archived'`,
};

/** Brings services in: new ones as drafts, their place proposed by their classes. Archived ones stay as they are. */
export async function importServices(
  tx: WriteTx,
  { clock, ids }: { readonly clock: Clock; readonly ids: Ids },
  system: string,
  services: readonly ImportedService[],
) {
  const at = clock.now();
  const idOf = await idsBySource(
    tx,
    table,
    system,
    services.map(({ sourceId }) => sourceId),
    () => ids.next(),
  );
  const templates = await templatesOf(tx, services);
  const rows = services.map((service) => rowOf(service, idOf.get(service.sourceId) ?? '', templates));
  const kept = await editsKept(tx, table, system, rows);
  const merged = await mergeImported(tx, table, { system, at }, rows);
  await recordChanges(
    tx,
    at,
    merged.map(({ id, version, changes }) => ({ id, version, action: 'imported' as const, changes })),
  );
  await announceServices(
    tx,
    ids,
    at,
    merged.map(({ id }) => id),
  );
  return { ids: idOf, read: rows.length, merged, kept };
}

interface Template {
  readonly id: string;
  readonly content: ServiceContent;
  readonly referenceCode: string | null;
}

async function templatesOf(tx: WriteTx, services: readonly ImportedService[]): Promise<ReadonlyMap<string, Template>> {
  const templates = await tx.rows<Template>(
    `SELECT id, content, reference_code AS "referenceCode" FROM general_description WHERE municipality = $1 AND id = ANY ($2)`,
    [tx.scope.municipality, services.map(({ generalDescriptionId }) => generalDescriptionId).filter((id) => id !== null)],
  );
  return new Map(templates.map((template) => [template.id, template]));
}

function rowOf(service: ImportedService, id: string, templates: ReadonlyMap<string, Template>) {
  const content = contentOf(service.content);
  const template = templates.get(service.generalDescriptionId ?? '');
  const { serviceClasses } = template === undefined ? content : inherit(content, template.content).content;
  const { confidence, needsReview, reason, ...nature } = classifyService(serviceClasses, template ?? null);
  return {
    id,
    sourceId: service.sourceId,
    content,
    columns: {
      status: 'draft',
      general_description_id: service.generalDescriptionId,
      responsible_ids: service.responsibleIds,
      provider_ids: service.providerIds,
      decision: { by: 'rule', confidence, needsReview, reason },
      role: nature.role,
      benefit: nature.benefit,
      statutory: nature.statutory,
      unit: nature.unit,
      individually_countable: nature.individuallyCountable,
      on_behalf_of_household: nature.onBehalfOfHousehold,
    },
  };
}
