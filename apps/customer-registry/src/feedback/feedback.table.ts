import type { ReadTx, WriteTx } from '@nelikentta/persistence';
import type { Saved, Told } from '../imports/decide-rows.js';
import { Feedback, type FeedbackFacts } from './feedback.js';

interface Source {
  readonly sourceSystem: string;
  readonly sourceId: string;
}
type Row = FeedbackFacts & { id: string; version: number; retracted: boolean };

export const feedbackColumns = `id, version, retracted, customer_id AS "customerId", service_id AS "serviceId", at, csat, nps, comment`;

/** The feedback, when there is one of this id in this municipality. */
export async function readFeedback(tx: ReadTx, id: string): Promise<Feedback | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${feedbackColumns} FROM feedback WHERE municipality = $1 AND id = $2`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** The same, kept from other writers until the transaction ends. */
export async function lockFeedback(tx: WriteTx, id: string): Promise<Feedback | undefined> {
  const [row] = await tx.rows<Row>(`SELECT ${feedbackColumns} FROM feedback WHERE municipality = $1 AND id = $2 FOR UPDATE`, [
    tx.scope.municipality,
    id,
  ]);
  return row && kept(row);
}

/** Feedback that the sources told of before, with the digest of what they told. */
export async function lockFeedbackOf(tx: WriteTx, sources: readonly Source[]): Promise<Told<Feedback>[]> {
  const rows = await tx.rows<Row & Source & { told: string }>(
    `SELECT ${feedbackColumns}, source_system AS "sourceSystem", source_id AS "sourceId", encode(told, 'base64') AS told
       FROM feedback
       JOIN unnest($2::text[], $3::text[]) AS wanted (source_system, source_id) USING (source_system, source_id)
      WHERE municipality = $1
      ORDER BY id
        FOR UPDATE OF feedback`,
    [tx.scope.municipality, sources.map(({ sourceSystem }) => sourceSystem), sources.map(({ sourceId }) => sourceId)],
  );
  return rows.map(({ sourceSystem, sourceId, told, ...row }) => ({ sourceSystem, sourceId, told, model: kept(row) }));
}

/** Adds feedback, all with one statement. */
export const insertFeedback = (tx: WriteTx, feedback: readonly Saved<Feedback>[], now: Date): Promise<unknown> =>
  tx.rows(
    `INSERT INTO feedback (municipality, changed_at, changed_by, id, version, retracted, customer_id, service_id, at, csat, nps, comment,
                           source_system, source_id, told)
     SELECT $1::char(3), $2::timestamptz, $3::text, id, version, retracted, "customerId", "serviceId", at, csat, nps, comment,
            "sourceSystem", "sourceId", decode(told, 'base64')
       FROM ${recordset}`,
    parametersOf(tx, feedback, now),
  );

/** Writes feedback that changed, or whose source told something new of it, all with one statement. */
export const updateFeedback = (tx: WriteTx, feedback: readonly Saved<Feedback>[], now: Date): Promise<unknown> =>
  tx.rows(
    `UPDATE feedback
        SET changed_at = $2::timestamptz, changed_by = $3::text, version = saved.version, retracted = saved.retracted,
            service_id = saved."serviceId", at = saved.at, csat = saved.csat, nps = saved.nps, comment = saved.comment,
            told = coalesce(decode(saved.told, 'base64'), feedback.told)
       FROM ${recordset}
      WHERE feedback.municipality = $1 AND feedback.id = saved.id`,
    parametersOf(tx, feedback, now),
  );

const recordset = `jsonb_to_recordset($4::jsonb)
  AS saved (id uuid, version integer, retracted boolean, "customerId" uuid, "serviceId" uuid, at timestamptz, csat smallint,
            nps smallint, comment text, "sourceSystem" text, "sourceId" text, told text)`;

const parametersOf = (tx: WriteTx, feedback: readonly Saved<Feedback>[], now: Date): unknown[] => [
  tx.scope.municipality,
  now,
  tx.scope.actor,
  JSON.stringify(
    feedback.map(({ model: { id, version, retracted, facts }, sourceSystem, sourceId, told }) => ({
      ...facts,
      ...{ id, version, retracted, sourceSystem, sourceId, told },
    })),
  ),
];

const kept = ({ id, version, retracted, ...facts }: Row): Feedback => Feedback.kept(id, version, facts, retracted);
