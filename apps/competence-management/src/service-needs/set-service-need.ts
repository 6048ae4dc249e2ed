import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';
import { requireService } from '../services/require-service.js';

export interface ServiceNeed {
  readonly serviceId: string;
  /** The first day on which it holds; until the next need of the same service. */
  readonly from: string;
  /** Hours of the competence that one unit of the service takes; 0 when it is needed no more. */
  readonly hoursPerUnit: number;
  /** Units of the service that are planned for a month. */
  readonly unitsPerMonth: number;
}

/** Sets how much of a competence a service needs from a day on. Set again for the same day, the later one holds. */
@Injectable()
export class SetServiceNeed {
  constructor(private readonly database: Database) {}

  /** Throws `not-found` for an unknown competence, `unknown-service` and `service-archived`. */
  async execute(scope: Scope, competenceId: string, need: ServiceNeed): Promise<void> {
    await this.database.write(scope, async (tx) => {
      await requireCompetence(tx, competenceId);
      await requireService(tx, need.serviceId);
      await tx.rows(
        `INSERT INTO service_need (municipality, competence_id, service_id, valid_from, hours_per_unit, units_per_month)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (municipality, competence_id, service_id, valid_from) DO UPDATE
            SET hours_per_unit = excluded.hours_per_unit, units_per_month = excluded.units_per_month`,
        [scope.municipality, competenceId, need.serviceId, need.from, need.hoursPerUnit, need.unitsPerMonth],
      );
    });
  }
}
