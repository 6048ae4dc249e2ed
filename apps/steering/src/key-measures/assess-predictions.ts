import { Injectable } from '@nestjs/common';
import { addMonths } from '@nelikentta/framework';
import { Database, type Scope } from '@nelikentta/persistence';
import { approvedObservations, type CountingObservation } from '../observations/list-observations.js';
import { type DueEffect, effectsDue } from '../predicted-effects/list-predicted-effects.js';
import { type Accuracy, accuracyOf, judge, type JudgedOutcome, type Outcome } from './measures/prediction-accuracy.js';

/** A prediction beside what happened; the latter is null while nothing is observed by the day it was for. */
export interface AssessedPrediction extends Omit<DueEffect, 'baseline'> {
  readonly outcome: (JudgedOutcome & Pick<Outcome, 'observed' | 'asLastYear'>) | null;
}

export interface AssessedForecaster {
  readonly forecaster: DueEffect['forecaster'];
  readonly accuracy: Accuracy;
}

/** Sets predictions whose time has come beside what happened, and says what each forecaster's were worth (measures.md §6). */
@Injectable()
export class AssessPredictions {
  constructor(private readonly database: Database) {}

  execute(scope: Scope, at: string): Promise<{ predictions: AssessedPrediction[]; forecasters: AssessedForecaster[] }> {
    return this.database.read(scope, async (tx) => {
      const due = await effectsDue(tx, at);
      const observations = await approvedObservations(tx, [...new Set(due.map(({ indicatorId }) => indicatorId))], at);
      const outcomes = due.map((effect) => ({ effect, outcome: outcomeOf(effect, observations) }));
      return { predictions: outcomes.map(assessed), forecasters: byForecaster(outcomes) };
    });
  }
}

interface EffectWithOutcome {
  readonly effect: DueEffect;
  readonly outcome: Outcome | null;
}

/** The change observed by the day the prediction was for, of its segment or else of all customers; null when none was observed since it was made. */
function outcomeOf(effect: DueEffect, observations: readonly CountingObservation[]): Outcome | null {
  const own = observations.filter(
    ({ indicatorId, segment }) => indicatorId === effect.indicatorId && segment === effect.segment,
  );
  const ofAll = observations.filter(({ indicatorId, segment }) => indicatorId === effect.indicatorId && segment === null);
  for (const candidates of [own, ofAll]) {
    const observed = candidates.find(({ until }) => effect.madeOn < until && until <= effect.dueOn);
    if (!observed) continue;
    const yearBefore = candidates.find(({ until }) => until <= addMonths(observed.until, -12));
    const { size: predicted, low, high, certainty, baseline } = effect;
    const asLastYear = yearBefore ? levelOf(yearBefore) - baseline : null;
    return { predicted, low, high, certainty, observed: levelOf(observed) - baseline, asLastYear };
  }
  return null;
}

const levelOf = ({ value, numerator, denominator }: CountingObservation): number =>
  value ?? (numerator ?? 0) / (denominator ?? 1);

function assessed({ effect: { baseline: _, ...effect }, outcome }: EffectWithOutcome): AssessedPrediction {
  return { ...effect, outcome: outcome && { ...judge(outcome), observed: outcome.observed, asLastYear: outcome.asLastYear } };
}

function byForecaster(outcomes: readonly EffectWithOutcome[]): AssessedForecaster[] {
  const groups = new Map<string, { forecaster: DueEffect['forecaster']; outcomes: Outcome[] }>();
  for (const { effect, outcome } of outcomes) {
    if (!outcome) continue;
    const key = `${effect.forecaster.kind} ${effect.forecaster.name}`;
    const group = groups.get(key) ?? { forecaster: effect.forecaster, outcomes: [] };
    group.outcomes.push(outcome);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ forecaster: group.forecaster, accuracy: accuracyOf(group.outcomes) }));
}
