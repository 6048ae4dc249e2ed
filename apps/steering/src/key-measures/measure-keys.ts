import { Injectable } from '@nestjs/common';
import { Database, type ReadTx, type Scope } from '@nelikentta/persistence';
import { knownServices } from '../services/list-services.js';
import { AskOthers } from './ask-others.js';
import { observedTargetsIn } from './list-observed-targets.js';
import { type KeyMeasures, keyMeasuresOf } from './measures/key-measures.js';
import { costPeriodOf, type ObservedTarget, targetsByKey } from './measures/observed-target.js';
import { areNeedsCountedBy, openNeedsByKey } from './measures/needs-open.js';
import { lastingKey, type Part, partsOf } from './measures/parts.js';
import { monthsOf } from './measures/periods.js';
import { type Dimension, keyOf, lasting, nothing, type Period, type Sums } from './measures/sums.js';
import { summariseServiceDays } from './summarise-service-days.js';

/** The key measures of one field, service, segment or month, of several of these at once, or of the whole. */
export interface MeasuredPart extends Part {
  readonly sums: Sums;
  /** The days whose cost stands against the effect. */
  readonly costPeriod: Period;
  readonly measures: KeyMeasures;
}

type SumsByKey = ReadonlyMap<string, Sums>;

/** Computes the three key measures of a period from sums kept here and the open needs that segmentation knows (measures.md). */
@Injectable()
export class MeasureKeys {
  constructor(
    private readonly database: Database,
    private readonly others: AskOthers,
  ) {}

  async execute(scope: Scope, period: Period, dimensions: readonly Dimension[]): Promise<MeasuredPart[]> {
    const [needs, { services, parts }] = await Promise.all([
      areNeedsCountedBy(dimensions) ? this.others.openNeeds(scope, period) : null,
      this.database.read(scope, (tx) => knownHere(tx, period, dimensions)),
    ]);
    const open = needs && openNeedsByKey(needs, services, dimensions);
    return parts.map(({ part, sums, targets, costPeriod, targetSums }) => {
      const openNeeds = open && (open.get(part.key) ?? { open: 0, oldestOpenedAt: null });
      const measures = keyMeasuresOf({ sums, targets, targetSums, openNeeds });
      return { ...part, sums, costPeriod: costPeriod ?? part.period, measures };
    });
  }
}

/** The parts of a period, with what steering itself knows of each. */
async function knownHere(tx: ReadTx, period: Period, dimensions: readonly Dimension[]) {
  const [services, sums, targets] = await Promise.all([
    knownServices(tx),
    summariseServiceDays(tx, period, dimensions),
    targetsOf(tx, period, dimensions),
  ]);
  const parts = partsOf(dimensions, period, services, new Set([...sums.keys(), ...targets.keys()])).map((part) => {
    const own = targets.get(part.key) ?? [];
    return { part, targets: own, sums: sums.get(part.key) ?? nothing, costPeriod: costPeriodOf(own, part.period) };
  });
  const costPeriods = parts.flatMap(({ costPeriod }) => costPeriod ?? []);
  const costs = await costsOf(tx, costPeriods, lasting(dimensions));
  const targetSumsOf = (part: Part, costPeriod: Period) => costs.get(periodKey(costPeriod))?.get(lastingKey(part)) ?? nothing;
  return {
    services,
    parts: parts.map((known) => ({ ...known, targetSums: known.costPeriod && targetSumsOf(known.part, known.costPeriod) })),
  };
}

/** Targets by the key of their part: in each month, those of the month as they were observed by its end. */
async function targetsOf(
  tx: ReadTx,
  period: Period,
  dimensions: readonly Dimension[],
): Promise<ReadonlyMap<string, readonly ObservedTarget[]>> {
  const observedIn = await observedTargetsIn(tx, period);
  const others = lasting(dimensions);
  if (!dimensions.includes('month')) return targetsByKey(observedIn(period), others);
  const ofMonths = [...monthsOf(period)].flatMap(([month, days]) =>
    [...targetsByKey(observedIn(days), others)].map(
      ([key, targets]) => [others.length > 0 ? keyOf([key, month]) : month, targets] as const,
    ),
  );
  return new Map(ofMonths);
}

const periodKey = ({ from, to }: Period): string => `${from}/${to}`;

/** Sums of each period that some part's targets are costed by: as many queries as there are different periods, mostly one a month. */
async function costsOf(
  tx: ReadTx,
  periods: readonly Period[],
  dimensions: readonly Dimension[],
): Promise<ReadonlyMap<string, SumsByKey>> {
  const costs = new Map<string, SumsByKey>();
  for (const period of periods)
    if (!costs.has(periodKey(period))) costs.set(periodKey(period), await summariseServiceDays(tx, period, dimensions));
  return costs;
}
