import { type ChangedCosts, costsChanged } from '@nelikentta/contracts';
import { on } from '@nelikentta/messaging';
import type { WriteTx } from '@nelikentta/persistence';

/** Replaces the costs of the services that the catalogue tells of, unless what is known is newer. */
export const costsReceived = on<{ services: ChangedCosts[] }>(
  costsChanged,
  async (tx, messages, { restating }) => {
    const newest = new Map<string, ChangedCosts>();
    for (const costs of messages.flatMap(({ data }) => data.services))
      if ((newest.get(costs.serviceId)?.version ?? 0) < costs.version) newest.set(costs.serviceId, costs);
    const changed = new Set(await newlyKnown(tx, [...newest.values()], restating));
    const costs = [...newest.values()].filter(({ serviceId }) => changed.has(serviceId));
    if (costs.length > 0) await replace(tx, costs);
  },
  { table: 'service_costs', key: { service_id: 'uuid' }, dependents: ['unit_cost', 'fixed_cost'] },
);

// Stated anew, all are replaced: the costs themselves have no version.
async function newlyKnown(tx: WriteTx, costs: readonly ChangedCosts[], restating: boolean): Promise<string[]> {
  const rows = await tx.rows<{ service_id: string }>(
    `INSERT INTO service_costs (municipality, service_id, version)
     SELECT $1, service_id, version FROM unnest($2::uuid[], $3::integer[]) AS changed (service_id, version)
     ON CONFLICT (municipality, service_id) DO UPDATE SET version = excluded.version
      WHERE service_costs.version < excluded.version OR ($4::boolean AND service_costs.version = excluded.version)
     RETURNING service_id`,
    [tx.scope.municipality, costs.map(({ serviceId }) => serviceId), costs.map(({ version }) => version), restating],
  );
  return rows.map((row) => row.service_id);
}

async function replace(tx: WriteTx, costs: readonly ChangedCosts[]): Promise<void> {
  const services = [costs.map(({ serviceId }) => serviceId)];
  await tx.rows('DELETE FROM unit_cost WHERE service_id = ANY($1)', services);
  await tx.rows('DELETE FROM fixed_cost WHERE service_id = ANY($1)', services);
  const parameters = [tx.scope.municipality, JSON.stringify(costs)];
  await tx.rows(
    `INSERT INTO unit_cost (municipality, service_id, provider_id, during, cents_per_unit)
     SELECT $1, "serviceId", "providerId", daterange("from", "to"), "centsPerUnit"
       FROM jsonb_to_recordset($2) AS changed ("serviceId" uuid, "unitCosts" jsonb),
            jsonb_to_recordset("unitCosts") AS cost ("providerId" uuid, "from" date, "to" date, "centsPerUnit" bigint)`,
    parameters,
  );
  await tx.rows(
    `INSERT INTO fixed_cost (municipality, service_id, during, cents_per_month)
     SELECT $1, "serviceId", daterange("from", "to"), "centsPerMonth"
       FROM jsonb_to_recordset($2) AS changed ("serviceId" uuid, "fixedCosts" jsonb),
            jsonb_to_recordset("fixedCosts") AS cost ("from" date, "to" date, "centsPerMonth" bigint)`,
    parameters,
  );
}
