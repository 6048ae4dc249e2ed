import type { Field } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Target, Weight } from './target.js';

export const targetColumns = `
  id, version, field, segments, own_segment AS "ownSegment", change, indicator_id AS "indicatorId", baseline, aimed,
  jsonb_build_object('from', lower(period), 'to', upper(period)) AS period, weight, owner, management_level AS "managementLevel",
  service_ids AS "serviceIds", competence_ids AS "competenceIds", budget_cents AS "budgetCents", balance,
  withdrawn_at AS "withdrawnAt", withdrawn_because AS "withdrawnBecause"`;

/** Holds back other changes of the field's targets until this transaction ends, so that weights are added up one at a time. */
export async function lockField(tx: WriteTx, field: Field): Promise<void> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('nelikentta.target.' || $1), $2::integer)`, [
    field,
    tx.scope.municipality,
  ]);
}

/** Weights of the field's targets that are not withdrawn, but for one. */
export function weightsOf(tx: ReadTx, field: Field, exceptId: string): Promise<Weight[]> {
  return tx.rows(
    `SELECT jsonb_build_object('from', lower(period), 'to', upper(period)) AS period, weight
       FROM target WHERE field = $1 AND id <> $2 AND withdrawn_at IS NULL`,
    [field, exceptId],
  );
}

/** Inserts the target, or writes it over its earlier version. */
export async function saveTarget(tx: WriteTx, target: Target): Promise<void> {
  await tx.rows(
    `INSERT INTO target (municipality, id, version, field, segments, own_segment, change, indicator_id, baseline, aimed, period,
                         weight, owner, management_level, service_ids, competence_ids, budget_cents, balance, withdrawn_at,
                         withdrawn_because)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, daterange($11, $12), $13, $14, $15, $16, $17, $18, $19, $20, $21)
     ON CONFLICT (municipality, id) DO UPDATE
        SET version = excluded.version, segments = excluded.segments, own_segment = excluded.own_segment,
            change = excluded.change, baseline = excluded.baseline, aimed = excluded.aimed, period = excluded.period,
            weight = excluded.weight, owner = excluded.owner, management_level = excluded.management_level,
            service_ids = excluded.service_ids, competence_ids = excluded.competence_ids, budget_cents = excluded.budget_cents,
            balance = excluded.balance, withdrawn_at = excluded.withdrawn_at, withdrawn_because = excluded.withdrawn_because`,
    [tx.scope.municipality, ...valuesOf(target)],
  );
}

const valuesOf = (target: Target): unknown[] => [
  target.id,
  target.version,
  target.field,
  target.segments,
  target.ownSegment,
  target.change,
  target.indicatorId,
  target.baseline,
  target.aimed,
  target.period.from,
  target.period.to,
  target.weight,
  target.owner,
  target.managementLevel,
  target.serviceIds,
  target.competenceIds,
  target.budgetCents,
  JSON.stringify(target.balance),
  target.withdrawnAt,
  target.withdrawnBecause,
];

export async function findTarget(tx: ReadTx, id: string): Promise<Target | undefined> {
  const [target] = await tx.rows<Target>(`SELECT ${targetColumns} FROM target WHERE id = $1`, [id]);
  return target;
}
