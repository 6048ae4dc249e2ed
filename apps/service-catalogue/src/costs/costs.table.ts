import type { ChangedCosts } from '@nelikentta/contracts';
import { DomainError } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Costs, FixedCost, UnitCost } from './cost.js';

const days = `lower(valid) AS "from", upper(valid) AS "to"`;

/** All costs of a service, in the order of their days. */
export async function costsOf(tx: ReadTx, serviceId: string): Promise<Costs> {
  const keys = [tx.scope.municipality, serviceId];
  const [service] = await tx.rows<{ version: number }>(
    `SELECT cost_version AS version FROM service WHERE municipality = $1 AND id = $2`,
    keys,
  );
  const unitCosts = await tx.rows<UnitCost>(
    `SELECT id, provider_id AS "providerId", ${days}, cents_per_unit AS "centsPerUnit"
       FROM unit_cost WHERE municipality = $1 AND service_id = $2 ORDER BY lower(valid), provider_id NULLS FIRST, id`,
    keys,
  );
  const fixedCosts = await tx.rows<FixedCost>(
    `SELECT id, ${days}, cents_per_month AS "centsPerMonth"
       FROM fixed_cost WHERE municipality = $1 AND service_id = $2 ORDER BY lower(valid), id`,
    keys,
  );
  return { version: service?.version ?? 0, unitCosts, fixedCosts };
}

const listed = (table: CostTable, facts: string, order: string): string => `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('from', lower(valid), 'to', upper(valid), ${facts}) ORDER BY ${order}), '[]')
     FROM ${table} AS cost WHERE cost.municipality = $1 AND cost.service_id = service.id)`;

/** All costs of the next so many services after an id whose costs were ever told, in the order of their ids. */
export const costsAfter = (tx: ReadTx, serviceId: string | undefined, limit: number): Promise<ChangedCosts[]> =>
  tx.rows(
    `SELECT id AS "serviceId", cost_version AS version,
            ${listed('unit_cost', `'providerId', provider_id, 'centsPerUnit', cents_per_unit`, 'lower(valid), provider_id NULLS FIRST, id')} AS "unitCosts",
            ${listed('fixed_cost', `'centsPerMonth', cents_per_month`, 'lower(valid), id')} AS "fixedCosts"
       FROM service
      WHERE municipality = $1 AND cost_version > 0 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [tx.scope.municipality, serviceId ?? null, limit],
  );

/** Throws `cost-overlap` when the provider has a cost on one of the days already. */
export async function insertUnitCost(tx: WriteTx, serviceId: string, cost: UnitCost): Promise<void> {
  const added = await tx.rows(
    `INSERT INTO unit_cost (municipality, id, service_id, provider_id, valid, cents_per_unit)
     SELECT $1, $2, $3, $4, daterange($5, $6), $7
      WHERE NOT EXISTS (SELECT FROM unit_cost WHERE municipality = $1 AND service_id = $3
                           AND provider_id IS NOT DISTINCT FROM $4::uuid AND valid && daterange($5, $6))
     RETURNING id`,
    [tx.scope.municipality, cost.id, serviceId, cost.providerId, cost.from, cost.to, cost.centsPerUnit],
  );
  requireAdded(added, 'The provider has a unit cost on some of these days already.');
}

/** Throws `cost-overlap` when the service has a fixed cost on one of the days already. */
export async function insertFixedCost(tx: WriteTx, serviceId: string, cost: FixedCost): Promise<void> {
  const added = await tx.rows(
    `INSERT INTO fixed_cost (municipality, id, service_id, valid, cents_per_month)
     SELECT $1, $2, $3, daterange($4, $5), $6
      WHERE NOT EXISTS (SELECT FROM fixed_cost WHERE municipality = $1 AND service_id = $3 AND valid && daterange($4, $5))
     RETURNING id`,
    [tx.scope.municipality, cost.id, serviceId, cost.from, cost.to, cost.centsPerMonth],
  );
  requireAdded(added, 'The service has a fixed cost on some of these days already.');
}

export type CostTable = 'unit_cost' | 'fixed_cost';

/** Lets a cost end before a day. Throws `not-found`, `interval-not-ordered` and, when it would last longer over another, `cost-overlap`. */
export async function endCost(tx: WriteTx, table: CostTable, serviceId: string, costId: string, to: string): Promise<void> {
  const [cost] = await tx.rows<{ ordered: boolean; free: boolean }>(
    `SELECT lower(own.valid) < $4::date AS ordered,
            NOT EXISTS (SELECT FROM ${table} AS other
                         WHERE other.municipality = $1 AND other.service_id = $2 AND other.id <> own.id
                           AND (to_jsonb(other) -> 'provider_id') IS NOT DISTINCT FROM (to_jsonb(own) -> 'provider_id')
                           AND other.valid && daterange(lower(own.valid), greatest($4::date, lower(own.valid)))) AS free
       FROM ${table} AS own WHERE own.municipality = $1 AND own.service_id = $2 AND own.id = $3`,
    [tx.scope.municipality, serviceId, costId, to],
  );
  if (cost === undefined) throw new DomainError('not-found', 'The service has no such cost.');
  if (!cost.ordered) throw new DomainError('interval-not-ordered', 'A cost ends after the day it begins.', { to });
  if (!cost.free) throw new DomainError('cost-overlap', 'Until that day it would overlap another cost.');
  await tx.rows(
    `UPDATE ${table} SET valid = daterange(lower(valid), $4) WHERE municipality = $1 AND service_id = $2 AND id = $3`,
    [tx.scope.municipality, serviceId, costId, to],
  );
}

/** Takes away a cost that was entered by mistake. Throws `not-found`. */
export async function deleteCost(tx: WriteTx, table: CostTable, serviceId: string, costId: string): Promise<void> {
  const gone = await tx.rows(`DELETE FROM ${table} WHERE municipality = $1 AND service_id = $2 AND id = $3 RETURNING id`, [
    tx.scope.municipality,
    serviceId,
    costId,
  ]);
  if (gone.length === 0) throw new DomainError('not-found', 'The service has no such cost.');
}

/** Counts up the version of a service's costs. */
export async function countCostChange(tx: WriteTx, serviceId: string): Promise<void> {
  await tx.rows(`UPDATE service SET cost_version = cost_version + 1 WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    serviceId,
  ]);
}

function requireAdded(added: readonly unknown[], message: string): void {
  if (added.length === 0) throw new DomainError('cost-overlap', message);
}
