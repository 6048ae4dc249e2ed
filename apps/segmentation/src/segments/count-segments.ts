import { prepared, type ReadTx } from '@nelikentta/persistence';
import { settingsOf } from '../settings/read-settings.js';
import { type Cell, type Grid, gridOf } from './grid.js';

/** What is summed up before a day: the months before its month, and the days of that before it. */
const before = (day: string, columns: string, summary: string): string => `
    SELECT ${columns} FROM ${summary} WHERE municipality = $1 AND span = 'month' AND begins_on < month_of(${day})
    UNION ALL
    SELECT ${columns} FROM ${summary} WHERE municipality = $1 AND span = 'day' AND begins_on >= month_of(${day}) AND begins_on < ${day}`;

// Parameters: $1 municipality, $2 instant, $3 time zone. Whole days from the summary, the instant's own day edge by edge; all of it
// in one statement, which sees one moment. Whoever began to exist on an earlier day exists: a midnight is asked of this day only.
const counting = prepared(`
  WITH change AS (
    ${before('utc_day($2)', 'actor_level, customer_group, customers', 'segment_growth')}
    UNION ALL
    SELECT actor_level, customer_group, 1
      FROM membership WHERE municipality = $1 AND begins_at BETWEEN date_trunc('day', $2::timestamptz, 'UTC') AND $2
    UNION ALL
    SELECT actor_level, customer_group, -1
      FROM membership WHERE municipality = $1 AND ends_at BETWEEN date_trunc('day', $2::timestamptz, 'UTC') AND $2),
  existing AS (
    ${before('local_day($2, $3)', 'customers', 'existence_growth')}
    UNION ALL
    SELECT customers
      FROM existence_growth
     WHERE municipality = $1 AND span = 'day' AND begins_on = local_day($2, $3) AND local_midnight(local_day($2, $3), $3) <= $2)
  SELECT actor_level AS "actorLevel", customer_group AS "customerGroup", sum(customers) AS customers
    FROM change GROUP BY actor_level, customer_group
  UNION ALL
  SELECT NULL, NULL, coalesce(sum(customers), 0) FROM existing`);

/** How many customers are in each of the 25 segments at an instant, by what is known now. */
export async function gridAt(tx: ReadTx, at: Date): Promise<Grid> {
  const { timeZone } = await settingsOf(tx);
  const rows = await tx.rows<Cell | Existing>(counting, [tx.scope.municipality, at, timeZone]);
  return gridOf(at, rows.filter(isCell), rows.find(isExisting)?.customers ?? 0);
}

/** How many customers exist, in a segment or not. */
interface Existing {
  readonly actorLevel: null;
  readonly customers: number;
}
const isCell = (row: Cell | Existing): row is Cell => row.actorLevel !== null;
const isExisting = (row: Cell | Existing): row is Existing => row.actorLevel === null;
