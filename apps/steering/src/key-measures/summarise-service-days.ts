import type { ReadTx } from '@nelikentta/persistence';
import { wholeMonths } from './measures/periods.js';
import { type Dimension, type Period, type Sums } from './measures/sums.js';
import { sumsBy } from './sums.sql.js';

/** Sums of a half-open period by some dimensions, by key; without any, the whole. Months are read as they are kept (why-service-months.md). */
export async function summariseServiceDays(
  tx: ReadTx,
  period: Period,
  dimensions: readonly Dimension[],
): Promise<ReadonlyMap<string, Sums>> {
  const whole = wholeMonths(period);
  const [, rows] = await Promise.all([
    joinBySets(tx, true),
    tx.rows<Sums & { key: string }>(sumsBy(dimensions), [period.from, whole.from, whole.to, period.to]),
    joinBySets(tx, false),
  ]);
  return new Map(rows.map(({ key, ...sums }) => [key, sums]));
}

// After a bulk load the planner has no statistics, takes a year of cells for a handful and would look through all costs for each:
// twenty times slower. Sets are joined as sets whatever it believes.
async function joinBySets(tx: ReadTx, always: boolean): Promise<void> {
  await tx.rows(`SELECT set_config('enable_nestloop', $1, true)`, [always ? 'off' : 'on']);
}
