import { DomainError, type Field } from '@nelikentta/framework';
import type { ReadTx } from '@nelikentta/persistence';
import { type CompetenceFacts, missingKinds } from './competence.js';

export interface CompetenceView extends CompetenceFacts {
  readonly id: string;
  readonly version: number;
  readonly missingComponents: readonly string[];
  /** Levels 0–5; null while nobody has assessed it. */
  readonly present: number | null;
  readonly aimed: number | null;
  readonly due: string | null;
}

export interface CompetenceFilter {
  readonly day: string;
  readonly businessArea?: string | undefined;
  /** Competences that services of this field need. */
  readonly field?: Field | undefined;
  readonly text?: string | undefined;
  readonly after?: readonly (string | number)[] | undefined;
  readonly limit: number;
}

type Row = Omit<CompetenceView, 'missingComponents'>;

const view = `
  SELECT competence.id, version, names, description, business_area AS "businessArea", components, present, aimed, due::text
    FROM competence LEFT JOIN state_on($2::date) AS state ON state.competence_id = competence.id
   WHERE municipality = $1`;

/** Competences in the order of their business areas, from after a place. */
export async function competencesOf(tx: ReadTx, filter: CompetenceFilter): Promise<CompetenceView[]> {
  const [area = null, id = null] = filter.after ?? [];
  const rows = await tx.rows<Row>(
    `${view}
     AND ($3::text IS NULL OR business_area = $3)
     AND ($4::text IS NULL OR EXISTS (SELECT FROM demand_on($2::date) AS demand
                                       WHERE demand.competence_id = competence.id AND demand.field = $4))
     AND ($5::text IS NULL OR position(lower($5) IN lower(concat_ws(' ', names->>'fi', names->>'sv', names->>'en'))) > 0)
     AND ($6::text IS NULL OR (business_area, competence.id) > ($6, $7::uuid))
   ORDER BY business_area, competence.id
   LIMIT $8`,
    [
      tx.scope.municipality,
      filter.day,
      filter.businessArea ?? null,
      filter.field ?? null,
      filter.text ?? null,
      area,
      id,
      filter.limit,
    ],
  );
  return rows.map(viewed);
}

/** One competence with its states of the day. Throws `not-found`. */
export async function competenceOf(tx: ReadTx, id: string, day: string): Promise<CompetenceView> {
  const [row] = await tx.rows<Row>(`${view} AND competence.id = $3`, [tx.scope.municipality, day, id]);
  if (!row) throw new DomainError('not-found', 'There is no such competence.');
  return viewed(row);
}

const viewed = (row: Row): CompetenceView => ({ ...row, missingComponents: missingKinds(row.components) });
