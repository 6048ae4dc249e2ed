import type { WriteTx } from '@nelikentta/persistence';
import type { Observation } from './observation.js';

export const observationColumns = `
  id, version, indicator_id AS "indicatorId", segment, jsonb_build_object('from', lower(period), 'to', upper(period)) AS period,
  numerator, denominator, value, low, high, source, status, recorded_by AS "recordedBy", recorded_at AS "recordedAt",
  approved_by AS "approvedBy", approved_at AS "approvedAt", withdrawn_because AS "withdrawnBecause"`;

/** Inserts the observation, or writes it over its earlier version. */
export async function saveObservation(tx: WriteTx, observation: Observation): Promise<void> {
  await tx.rows(
    `INSERT INTO observation (municipality, id, version, indicator_id, segment, period, numerator, denominator, value, low, high,
                              source, status, recorded_by, recorded_at, approved_by, approved_at, withdrawn_because)
     VALUES ($1, $2, $3, $4, $5, daterange($6, $7), $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     ON CONFLICT (municipality, id) DO UPDATE
        SET version = excluded.version, segment = excluded.segment, period = excluded.period, numerator = excluded.numerator,
            denominator = excluded.denominator, value = excluded.value, low = excluded.low, high = excluded.high,
            source = excluded.source, status = excluded.status, approved_by = excluded.approved_by,
            approved_at = excluded.approved_at, withdrawn_because = excluded.withdrawn_because`,
    [tx.scope.municipality, ...valuesOf(observation)],
  );
}

const valuesOf = (observation: Observation): unknown[] => [
  observation.id,
  observation.version,
  observation.indicatorId,
  observation.segment,
  observation.period.from,
  observation.period.to,
  observation.numerator,
  observation.denominator,
  observation.value,
  observation.low,
  observation.high,
  observation.source,
  observation.status,
  observation.recordedBy,
  observation.recordedAt,
  observation.approvedBy,
  observation.approvedAt,
  observation.withdrawnBecause,
];

/** The observation, held until the transaction ends. */
export async function lockObservation(tx: WriteTx, id: string): Promise<Observation | undefined> {
  const [observation] = await tx.rows<Observation>(`SELECT ${observationColumns} FROM observation WHERE id = $1 FOR UPDATE`, [
    id,
  ]);
  return observation;
}

/** Whether another observation of the same indicator, segment and period is approved. */
export async function isTaken(tx: WriteTx, { id, indicatorId, segment, period }: Observation): Promise<boolean> {
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('nelikentta.observation.' || $1), $2::integer)`, [
    indicatorId,
    tx.scope.municipality,
  ]);
  const others = await tx.rows(
    `SELECT FROM observation WHERE indicator_id = $1 AND segment IS NOT DISTINCT FROM $2 AND period = daterange($3, $4)
        AND status = 'approved' AND id <> $5`,
    [indicatorId, segment, period.from, period.to, id],
  );
  return others.length > 0;
}
