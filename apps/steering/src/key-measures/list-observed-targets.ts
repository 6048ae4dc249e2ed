import type { ReadTx } from '@nelikentta/persistence';
import { approvedObservations } from '../observations/list-observations.js';
import { targetsOfPeriod } from '../targets/list-targets.js';
import { latestBy, type ObservedTarget, observedTargets } from './measures/observed-target.js';
import type { Period } from './measures/sums.js';

/** The targets of a period with what is observed of them by its end. */
export async function observedTargetsOf(tx: ReadTx, period: Period): Promise<ObservedTarget[]> {
  return (await observedTargetsIn(tx, period))(period);
}

/** Gives of each part of a period its targets, with what is observed of them by the end of that part. */
export async function observedTargetsIn(tx: ReadTx, whole: Period): Promise<(part: Period) => ObservedTarget[]> {
  const targets = await targetsOfPeriod(tx, whole.from, whole.to);
  const observations = await approvedObservations(tx, [...new Set(targets.map(({ indicatorId }) => indicatorId))], whole.to);
  return ({ from, to }) => {
    const ofPart = targets.filter(({ period }) => period.from < to && from < period.to);
    return observedTargets(ofPart, latestBy(observations, to));
  };
}
