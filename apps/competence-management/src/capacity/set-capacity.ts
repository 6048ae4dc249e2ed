import { Injectable } from '@nestjs/common';
import { DomainError } from '@nelikentta/framework';
import { Database, type Scope, type WriteTx } from '@nelikentta/persistence';
import { requireCompetence } from '../competences/require-competence.js';

export interface MonthlyCapacity {
  /** First day of the month. */
  readonly month: string;
  /** Hours of the competence that can be used in the month. */
  readonly hours: number;
}

/** Sets how many hours of a competence there are, month by month; months not named stay as they are. */
@Injectable()
export class SetCapacity {
  constructor(private readonly database: Database) {}

  /** Throws `not-found`, and `capacity-month-repeated` when a month is given twice. */
  async execute(scope: Scope, competenceId: string, months: readonly MonthlyCapacity[]): Promise<void> {
    if (new Set(months.map(({ month }) => month)).size < months.length)
      throw new DomainError('capacity-month-repeated', 'Give each month once.');
    await this.database.write(scope, async (tx) => {
      await requireCompetence(tx, competenceId);
      await saveCapacity(tx, competenceId, months);
    });
  }
}

async function saveCapacity(tx: WriteTx, competenceId: string, months: readonly MonthlyCapacity[]): Promise<void> {
  await tx.rows(
    `INSERT INTO competence_capacity (municipality, competence_id, month, hours)
     SELECT $1, $2, month, hours FROM unnest($3::date[], $4::float8[]) AS given (month, hours)
     ON CONFLICT (municipality, competence_id, month) DO UPDATE SET hours = excluded.hours`,
    [tx.scope.municipality, competenceId, months.map(({ month }) => month), months.map(({ hours }) => hours)],
  );
}
