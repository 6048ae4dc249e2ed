import type { Field, LocalizedText } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';
import type { ServiceNeed } from './set-service-need.js';

export interface NeedingService extends Omit<ServiceNeed, 'from'> {
  readonly names: LocalizedText;
  readonly field: Field;
  readonly unit: string;
  readonly hoursPerMonth: number;
}

/** The services that need a competence on a day, the one that needs most first. Few services need one competence: no pages. */
export async function servicesThatNeed(tx: ReadTx, competenceId: string, day: string): Promise<NeedingService[]> {
  await requireCompetence(tx, competenceId);
  return tx.rows(
    `SELECT service_id AS "serviceId", names, field, unit, hours_per_unit AS "hoursPerUnit",
            units_per_month AS "unitsPerMonth", hours_per_unit * units_per_month AS "hoursPerMonth"
       FROM demand_on($2::date) JOIN service_reference USING (service_id, field)
      WHERE municipality = $3 AND competence_id = $1
      ORDER BY "hoursPerMonth" DESC, service_id`,
    [competenceId, day, tx.scope.municipality],
  );
}
