import type { ReadTx } from '@nelikentta/persistence';
import { latestObservations } from '../observations/list-observations.js';
import { targetsOfPeriod } from '../targets/list-targets.js';
import { type ObservedTarget, observedTargets } from './measures/observed-target.js';
import type { Period } from './measures/sums.js';

/** The targets of a period with what is observed of them by its end. */
export async function observedTargetsOf(tx: ReadTx, period: Period): Promise<ObservedTarget[]> {
  const targets = await targetsOfPeriod(tx, period.from, period.to);
  const latest = await latestObservations(tx, [...new Set(targets.map(({ indicatorId }) => indicatorId))], period.to);
  return observedTargets(targets, latest);
}
