import type { Field, WayOfActing } from '@nelikentta/framework';
import type { ReadTx, WriteTx } from '@nelikentta/persistence';

/** What a city may change of how a field is led (framework.md §3). */
export interface FieldLeadership {
  readonly wayOfActing: WayOfActing;
  /** Months between two reviews of the field's targets. */
  readonly reviewRhythmMonths: number;
  /** How many months ahead it is planned in detail. */
  readonly planningHorizonMonths: number;
}

export interface ChangedLeadership extends FieldLeadership {
  readonly field: Field;
  readonly version: number;
}

/** The fields whose leadership the city has changed. */
export function changedLeaderships(tx: ReadTx): Promise<ChangedLeadership[]> {
  return tx.rows(
    `SELECT field, version, way_of_acting AS "wayOfActing", review_rhythm_months AS "reviewRhythmMonths",
            planning_horizon_months AS "planningHorizonMonths"
       FROM field_profile`,
  );
}

/** Writes the version that follows `basedOn`; gives false when another version is there. The framework's own is version 0. */
export async function saveLeadership(
  tx: WriteTx,
  field: Field,
  basedOn: number,
  leadership: FieldLeadership,
): Promise<boolean> {
  const { wayOfActing, reviewRhythmMonths, planningHorizonMonths } = leadership;
  const saved = await tx.rows(
    `INSERT INTO field_profile AS known (municipality, field, version, way_of_acting, review_rhythm_months, planning_horizon_months)
     SELECT $1, $2, $3::integer + 1, $4, $5, $6
      WHERE $3 = 0 OR EXISTS (SELECT FROM field_profile WHERE field = $2)
     ON CONFLICT (municipality, field) DO UPDATE
        SET version = excluded.version, way_of_acting = excluded.way_of_acting,
            review_rhythm_months = excluded.review_rhythm_months, planning_horizon_months = excluded.planning_horizon_months
      WHERE known.version = $3
     RETURNING version`,
    [tx.scope.municipality, field, basedOn, wayOfActing, reviewRhythmMonths, planningHorizonMonths],
  );
  return saved.length === 1;
}
