import { Injectable } from '@nestjs/common';
import { Database, type ReadTx, type Scope } from '@nelikentta/persistence';
import { latestObservations } from '../observations/list-observations.js';
import { theTarget } from '../targets/find-target.js';
import { type CostEffectiveness, costEffectivenessOf } from './measures/cost-effectiveness.js';
import { effectPoints } from './measures/effectiveness.js';
import { type Figure, known, unknown } from './measures/figure.js';
import { type MeasurableTarget, observedTargets } from './measures/observed-target.js';
import type { Period } from './measures/sums.js';
import { summariseServiceDays } from './summarise-service-days.js';

/** How far one target has come, and at what cost. */
export interface TargetMeasures {
  readonly targetId: string;
  /** Realised share of the change aimed at, unclipped. */
  readonly realisedShare: Figure;
  /** The level observed, in the indicator's unit. */
  readonly observed: number | null;
  readonly effectPoints: number | null;
  readonly costPeriod: Period;
  readonly costCents: number;
  readonly uncostedUses: number;
  readonly costEffectiveness: CostEffectiveness;
}

/** Measures one target by its own services: those that it names, or all of its field (measures.md §3, §4). */
@Injectable()
export class MeasureTarget {
  constructor(private readonly database: Database) {}

  /** @param at periods that ended by this day are counted */
  execute(scope: Scope, targetId: string, at: string): Promise<TargetMeasures> {
    return this.database.read(scope, async (tx) => {
      const target = await theTarget(tx, targetId);
      const observed = observedTargets([target], await latestObservations(tx, [target.indicatorId], at));
      const realised = observed[0]?.realised ?? null;
      const costPeriod = { from: target.period.from, to: target.period.to < at ? target.period.to : at };
      const cost = await costOf(tx, target, costPeriod);
      return {
        targetId,
        realisedShare: realised ? known(realised.share, realised.n, realised.interval) : unknown('noApprovedObservation'),
        observed: realised?.observed ?? null,
        effectPoints: effectPoints(observed),
        costPeriod,
        ...cost,
        costEffectiveness: costEffectivenessOf(observed, cost),
      };
    });
  }
}

async function costOf(tx: ReadTx, { serviceIds, field }: MeasurableTarget, period: Period) {
  const sums = await summariseServiceDays(tx, period, [serviceIds.length > 0 ? 'service' : 'field']);
  const own = (serviceIds.length > 0 ? serviceIds : [field]).flatMap((key) => sums.get(key) ?? []);
  return {
    costCents: own.reduce((sum, { costCents }) => sum + costCents, 0),
    uncostedUses: own.reduce((sum, { uncostedUses }) => sum + uncostedUses, 0),
  };
}
