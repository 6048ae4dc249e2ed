import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import { type Outcome, ServiceNeed, type ServiceNeedFacts } from './service-need.js';

type Row = Omit<ServiceNeedFacts, 'closing'> & {
  readonly id: string;
  readonly version: number;
  readonly retracted: boolean;
  readonly closedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly reason: string | null;
};

const columns = `id, version, retracted, needing_id AS "needingId", customer_id AS "customerId", service_id AS "serviceId",
  service_class AS "serviceClass", opened_at AS "openedAt", closed_at AS "closedAt", outcome, reason`;

/** The service need, when there is one of this id in this municipality. */
export async function readServiceNeed(tx: ReadTx, id: string): Promise<ServiceNeed | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${columns} FROM service_need WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** The same, kept from other writers until the transaction ends. */
export async function lockServiceNeed(tx: WriteTx, id: string): Promise<ServiceNeed | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${columns} FROM service_need WHERE municipality = $1 AND id = $2 FOR UPDATE`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** Service needs by the needing that they were identified from, each list in the order of their opening. */
export type NeedsOfNeedings = ReadonlyMap<string, readonly ServiceNeed[]>;

/** The service needs of needings, retracted ones included. */
export async function serviceNeedsOf(tx: ReadTx, needingIds: readonly string[]): Promise<NeedsOfNeedings> {
  const rows = await tx.rows<Row>(
    `SELECT ${columns} FROM service_need WHERE municipality = $1 AND needing_id = ANY ($2::uuid[]) ORDER BY opened_at, id`,
    [tx.scope.municipality, needingIds],
  );
  return byNeeding(rows.map(kept));
}

/** Those that the sources of the needings told of, kept from other writers until the transaction ends. */
export async function lockSourcedNeeds(tx: WriteTx, needingIds: readonly string[]): Promise<NeedsOfNeedings> {
  const rows = await tx.rows<Row>(
    `SELECT ${columns} FROM service_need
      WHERE municipality = $1 AND needing_id = ANY ($2::uuid[]) AND from_source ORDER BY opened_at, id FOR UPDATE`,
    [tx.scope.municipality, needingIds],
  );
  return byNeeding(rows.map(kept));
}

function byNeeding(needs: readonly ServiceNeed[]): NeedsOfNeedings {
  const lists = new Map<string, ServiceNeed[]>();
  for (const need of needs) {
    const list = lists.get(need.facts.needingId);
    if (list) list.push(need);
    else lists.set(need.facts.needingId, [need]);
  }
  return lists;
}

/** Adds service needs, all with one statement. */
export const insertServiceNeeds = (
  tx: WriteTx,
  needs: readonly ServiceNeed[],
  fromSource: boolean,
  now: Date,
): Promise<unknown> =>
  tx.rows(
    `INSERT INTO service_need (municipality, changed_at, changed_by, from_source, id, version, retracted, needing_id, customer_id,
                               service_id, service_class, opened_at, closed_at, outcome, reason)
     SELECT $1::char(3), $2::timestamptz, $3::text, $5::boolean, id, version, retracted, "needingId", "customerId",
            "serviceId", "serviceClass", "openedAt", "closedAt", outcome, reason
       FROM ${recordset}`,
    [...parametersOf(tx, needs, now), fromSource],
  );

/** Writes service needs that changed, all with one statement; what they are needs of never does. */
export const updateServiceNeeds = (tx: WriteTx, needs: readonly ServiceNeed[], now: Date): Promise<unknown> =>
  tx.rows(
    `UPDATE service_need
        SET changed_at = $2::timestamptz, changed_by = $3::text, version = saved.version, retracted = saved.retracted,
            closed_at = saved."closedAt", outcome = saved.outcome, reason = saved.reason
       FROM ${recordset}
      WHERE service_need.municipality = $1 AND service_need.id = saved.id`,
    parametersOf(tx, needs, now),
  );

const recordset = `jsonb_to_recordset($4::jsonb)
  AS saved (id uuid, version integer, retracted boolean, "needingId" uuid, "customerId" uuid, "serviceId" uuid, "serviceClass" text,
            "openedAt" timestamptz, "closedAt" timestamptz, outcome text, reason text)`;

const parametersOf = (tx: WriteTx, needs: readonly ServiceNeed[], now: Date): unknown[] => [
  tx.scope.municipality,
  now,
  tx.scope.actor,
  JSON.stringify(
    needs.map(({ id, version, retracted, facts: { closing, ...facts } }) => ({
      ...facts,
      ...{ id, version, retracted, closedAt: closing?.at, outcome: closing?.outcome, reason: closing?.reason },
    })),
  ),
];

function kept({ id, version, retracted, closedAt, outcome, reason, ...facts }: Row): ServiceNeed {
  const closing = closedAt && outcome ? { at: closedAt, outcome, reason } : null;
  return ServiceNeed.kept(id, version, { ...facts, closing }, retracted);
}
