import { openNeeds } from '@nelikentta/contracts';
import { answer } from '@nelikentta/messaging';

// Two looks into one index: whoever waits still, and who waited then; not all that ever closed.
const waiting = `
  SELECT service_id AS "serviceId", count(*) AS open, min(opened_at) AS "oldestOpenedAt"
    FROM (SELECT service_id, opened_at
            FROM need_fact WHERE municipality = $1 AND NOT retracted AND opened_at <= $2 AND closed_at IS NULL
          UNION ALL
          SELECT service_id, opened_at
            FROM need_fact WHERE municipality = $1 AND NOT retracted AND opened_at <= $2 AND closed_at > $2) AS need
   GROUP BY service_id ORDER BY service_id`;

interface Row {
  readonly serviceId: string | null;
  readonly open: number;
  readonly oldestOpenedAt: Date;
}

/** How many service needs wait for an answer at an instant, and since when the oldest of them. */
export const answersOpenNeeds = answer(openNeeds, (database, scope, { at }) =>
  database.read(scope, async (tx) => {
    const rows = await tx.rows<Row>(waiting, [scope.municipality, at]);
    return { rows: rows.map((row) => ({ ...row, oldestOpenedAt: row.oldestOpenedAt.toISOString() })) };
  }),
);
