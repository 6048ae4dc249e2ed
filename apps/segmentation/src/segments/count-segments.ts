import type { ReadTx } from '@nelikentta/persistence';
import { settingsOf } from '../settings/read-settings.js';
import { type Cell, type Grid, gridOf } from './grid.js';

const counting = `
  SELECT actor_level AS "actorLevel", customer_group AS "customerGroup", count(*) AS customers
    FROM membership WHERE municipality = $1 AND during @> $2::timestamptz
   GROUP BY actor_level, customer_group`;

// Whoever exists the day before and the day after exists at the instant, whatever the clocks do: midnights are asked of the others only.
const existing = `
  SELECT count(*) AS customers
    FROM customer_fact
   WHERE municipality = $1
     AND (exists_during @> daterange(local_day($2::timestamptz, $3) - 1, local_day($2::timestamptz, $3) + 2)
          OR local_span(exists_during, $3) @> $2::timestamptz)`;

/** How many customers are in each of the 25 segments at an instant, by what is known now. */
export async function gridAt(tx: ReadTx, at: Date): Promise<Grid> {
  const { municipality } = tx.scope;
  const { timeZone } = await settingsOf(tx);
  const cells = await tx.rows<Cell>(counting, [municipality, at]);
  const [all] = await tx.rows<{ customers: number }>(existing, [municipality, at, timeZone]);
  return gridOf(at, cells, all?.customers ?? 0);
}
