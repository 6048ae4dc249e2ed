import { type Field, fields } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { gapsOnDay } from './gaps.sql.js';

/** Which competences are available in a field, and which changes they require (framework.md §7). */
export interface FieldOfCompetences {
  readonly field: Field;
  readonly competences: number;
  /** Competences whose aimed state is above the present one. */
  readonly belowAim: number;
  /** Competences of which a state is unknown. */
  readonly notAssessed: number;
  readonly widestGap: number | null;
  readonly neededHours: number;
  /** Hours of the competences whose capacity is known; null when it is known of none. */
  readonly capacityHours: number | null;
  readonly capacityUnknown: number;
}

/** The four fields on a day, each with its competences counted. A competence stands in every field whose services need it. */
export async function fieldsOfCompetences(tx: ReadTx, day: string): Promise<FieldOfCompetences[]> {
  const rows = await tx.rows<FieldOfCompetences>(
    `SELECT field, count(*)::int AS competences, (count(*) FILTER (WHERE gap > 0))::int AS "belowAim",
            (count(*) FILTER (WHERE gap IS NULL))::int AS "notAssessed", max(gap) AS "widestGap",
            sum("neededHours") AS "neededHours", sum("capacityHours") AS "capacityHours",
            (count(*) FILTER (WHERE "capacityHours" IS NULL))::int AS "capacityUnknown"
       FROM (${gapsOnDay}) AS gaps
      WHERE field IS NOT NULL
      GROUP BY field`,
    [tx.scope.municipality, day],
  );
  const none = {
    competences: 0,
    belowAim: 0,
    notAssessed: 0,
    widestGap: null,
    neededHours: 0,
    capacityHours: null,
    capacityUnknown: 0,
  };
  return fields.map((field) => rows.find((row) => row.field === field) ?? { field, ...none });
}
