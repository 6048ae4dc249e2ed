import { DomainError } from '@nelikentta/framework';
import { preparedByKey, prepared, type ReadTx, type WriteTx } from '@nelikentta/persistence';
import { inherit, type Inherited } from './content/inheritance.js';
import type { ServiceContent } from './content/service-content.js';
import type { Change, Service } from './service.js';

/** A service with what it takes from its general description. */
export interface ServiceWithTemplate {
  readonly service: Service;
  /** Own content completed by that of the general description. */
  readonly effective: ServiceContent;
  readonly inherited: Inherited;
  readonly referenceCode: string | null;
}

interface Row extends Omit<Service, 'promise' | 'source'> {
  readonly promisedCsat: number | null;
  readonly promiseTexts: Service['promise']['texts'];
  readonly sourceSystem: string | null;
  readonly sourceId: string | null;
  readonly template: ServiceContent | null;
  readonly referenceCode: string | null;
}

/** The columns of a service, and those it inherits from; the tables are `service` and `template`. */
export const serviceColumns = `
  service.id, service.version, service.status, service.content, service.role, service.benefit, service.statutory, service.unit,
  service.decision, service.general_description_id AS "generalDescriptionId",
  service.individually_countable AS "individuallyCountable", service.on_behalf_of_household AS "onBehalfOfHousehold",
  service.secondary_effects AS "secondaryEffects", service.promised_csat AS "promisedCsat", service.promise AS "promiseTexts",
  service.responsible_ids AS "responsibleIds", service.provider_ids AS "providerIds", service.published_at AS "publishedAt",
  service.archived_at AS "archivedAt", service.source_system AS "sourceSystem", service.source_id AS "sourceId",
  service.locally_edited AS "locallyEdited", template.content AS template, template.reference_code AS "referenceCode"`;

export const servicesWithTemplates = `
  service LEFT JOIN general_description AS template
    ON template.municipality = service.municipality AND template.id = service.general_description_id`;

export function serviceFrom(row: Row): ServiceWithTemplate {
  const { promisedCsat, promiseTexts, sourceSystem, sourceId, template, referenceCode, ...own } = row;
  const source = sourceSystem === null || sourceId === null ? null : { system: sourceSystem, id: sourceId };
  const service: Service = { ...own, promise: { csat: promisedCsat, texts: promiseTexts }, source };
  const { content: effective, inherited } =
    template === null ? { content: own.content, inherited: {} } : inherit(own.content, template);
  return { service, effective, inherited, referenceCode };
}

/** Services by id, in no order. */
export async function servicesOf(tx: ReadTx, ids: readonly string[]): Promise<ServiceWithTemplate[]> {
  const rows = await tx.rows<Row>(services.text, [tx.scope.municipality, ids]);
  return rows.map(serviceFrom);
}

/** The next so many services after an id, in the order of their ids. */
export async function servicesAfter(tx: ReadTx, id: string | undefined, limit: number): Promise<ServiceWithTemplate[]> {
  const rows = await tx.rows<Row>(
    `SELECT ${serviceColumns} FROM ${servicesWithTemplates}
      WHERE service.municipality = $1 AND ($2::uuid IS NULL OR service.id > $2) ORDER BY service.id LIMIT $3`,
    [tx.scope.municipality, id ?? null, limit],
  );
  return rows.map(serviceFrom);
}

const selection = `SELECT ${serviceColumns} FROM ${servicesWithTemplates} WHERE service.municipality = $1`;
const services = preparedByKey('id', `${selection} AND service.id = ANY ($2::uuid[])`);
const lockedService = prepared(`${selection} AND service.id = $2 FOR UPDATE OF service`);

/** One service, locked until the transaction ends when `forUpdate`. Throws `not-found`. */
export async function serviceOf(tx: ReadTx, id: string, forUpdate = false): Promise<ServiceWithTemplate> {
  const [row] = await (forUpdate ? tx.rows<Row>(lockedService, [tx.scope.municipality, id]) : tx.rowsOf<Row>(services, id));
  if (row === undefined) throw new DomainError('not-found', 'There is no such service.');
  return serviceFrom(row);
}

/** Inserts a service or writes over it. */
export async function saveService(tx: WriteTx, service: Service, at: Date): Promise<void> {
  const { promise, ...rest } = service;
  await tx.rows(
    `INSERT INTO service (municipality, id, version, status, content, general_description_id, role, benefit, individually_countable,
                          on_behalf_of_household, statutory, unit, decision, secondary_effects, promised_csat, promise,
                          responsible_ids, provider_ids, published_at, archived_at, locally_edited, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $22)
     ON CONFLICT (municipality, id) DO UPDATE
       SET version = excluded.version, status = excluded.status, content = excluded.content, role = excluded.role,
           general_description_id = excluded.general_description_id, benefit = excluded.benefit, statutory = excluded.statutory,
           individually_countable = excluded.individually_countable, on_behalf_of_household = excluded.on_behalf_of_household,
           unit = excluded.unit, decision = excluded.decision, secondary_effects = excluded.secondary_effects,
           promised_csat = excluded.promised_csat, promise = excluded.promise, responsible_ids = excluded.responsible_ids,
           provider_ids = excluded.provider_ids, published_at = excluded.published_at, archived_at = excluded.archived_at,
           locally_edited = excluded.locally_edited, updated_at = excluded.updated_at`,
    [
      tx.scope.municipality,
      ...[rest.id, rest.version, rest.status, JSON.stringify(rest.content), rest.generalDescriptionId, rest.role, rest.benefit],
      ...[rest.individuallyCountable, rest.onBehalfOfHousehold, rest.statutory, rest.unit, JSON.stringify(rest.decision)],
      ...[
        JSON.stringify(rest.secondaryEffects),
        promise.csat,
        JSON.stringify(promise.texts),
        rest.responsibleIds,
        rest.providerIds,
      ],
      ...[rest.publishedAt, rest.archivedAt, rest.locallyEdited, at],
    ],
  );
}

export type ChangeAction = 'created' | 'edited' | 'published' | 'archived' | 'imported';

export interface PastChange {
  readonly version: number;
  readonly action: ChangeAction;
  readonly at: Date;
  readonly actor: string;
  readonly changes: Change;
}

/** Writes the history of many services at once. */
export async function recordChanges(
  tx: WriteTx,
  at: Date,
  changed: readonly {
    readonly id: string;
    readonly version: number;
    readonly action: ChangeAction;
    readonly changes: Change;
  }[],
): Promise<void> {
  await tx.rows(
    `INSERT INTO service_change (municipality, service_id, version, action, at, actor, changes)
     SELECT $1, id, version, action, $2, $3, changes
       FROM jsonb_to_recordset($4) AS changed (id uuid, version integer, action text, changes jsonb)`,
    [tx.scope.municipality, at, tx.scope.actor, JSON.stringify(changed)],
  );
}
