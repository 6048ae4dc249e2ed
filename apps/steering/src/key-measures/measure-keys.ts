import { Injectable } from '@nestjs/common';
import { fieldNames, fields, type LocalizedText, segmentCode, segmentName, segments } from '@nelikentta/framework';
import { Database, type ReadTx, type Scope } from '@nelikentta/persistence';
import { type KnownService, knownServices } from '../services/list-services.js';
import { AskOthers, type NeedsOfService } from './ask-others.js';
import { observedTargetsOf } from './list-observed-targets.js';
import { type KeyMeasures, keyMeasuresOf, type OpenNeeds } from './measures/key-measures.js';
import { costPeriodOf, type ObservedTarget, targetsByKey } from './measures/observed-target.js';
import { type Dimension, nothing, type Period, type Sums } from './measures/sums.js';
import { summariseServiceDays } from './summarise-service-days.js';

/** The key measures of one field, service or segment, or of the whole. */
export interface MeasuredKey {
  readonly key: string;
  readonly names: LocalizedText;
  readonly sums: Sums;
  readonly customersReached: number | null;
  /** The days whose cost stands against the effect. */
  readonly costPeriod: Period;
  readonly measures: KeyMeasures;
}

type SumsByKey = ReadonlyMap<string, Sums>;

/** Computes the three key measures of a period from sums kept here and answers of the other services (measures.md). */
@Injectable()
export class MeasureKeys {
  constructor(
    private readonly database: Database,
    private readonly others: AskOthers,
  ) {}

  async execute(scope: Scope, period: Period, by: Dimension): Promise<MeasuredKey[]> {
    const [reached, needs] = await Promise.all([
      this.others.customersReached(scope, period, by),
      this.others.openNeeds(scope, period),
    ]);
    return this.database.read(scope, async (tx) => {
      const services = await knownServices(tx);
      const sums = await summariseServiceDays(tx, period, by);
      const targets = targetsByKey(await observedTargetsOf(tx, period), by);
      const costs = await costsOfTargets(tx, targets, by, { period, sums });
      const open = openNeedsByKey(needs, services, by);
      return keysOf(by, services, [...sums.keys(), ...targets.keys()]).map(({ key, names }) => {
        const own = targets.get(key) ?? [];
        const costPeriod = costPeriodOf(own, period) ?? period;
        const customersReached = reached && (reached.get(key) ?? 0);
        const ofKey = sums.get(key) ?? nothing;
        const targetSums = costs.get(periodKey(costPeriod))?.get(key) ?? nothing;
        const openNeeds = open && (open.get(key) ?? { open: 0, oldestOpenedAt: null });
        const measures = keyMeasuresOf({ sums: ofKey, targets: own, targetSums, customersReached, openNeeds });
        return { key, names, sums: ofKey, customersReached, costPeriod, measures };
      });
    });
  }
}

const periodKey = ({ from, to }: Period): string => `${from}/${to}`;

/** Sums of each period that some key's targets are costed by: as many queries as there are different periods, mostly one. */
async function costsOfTargets(
  tx: ReadTx,
  targets: ReadonlyMap<string, readonly ObservedTarget[]>,
  by: Dimension,
  known: { readonly period: Period; readonly sums: SumsByKey },
): Promise<ReadonlyMap<string, SumsByKey>> {
  const costs = new Map<string, SumsByKey>([[periodKey(known.period), known.sums]]);
  for (const own of targets.values()) {
    const period = costPeriodOf(own, known.period);
    if (period && !costs.has(periodKey(period))) costs.set(periodKey(period), await summariseServiceDays(tx, period, by));
  }
  return costs;
}

/** Every field and segment there is; of services, those on offer and those that something is known of. */
function keysOf(
  by: Dimension,
  services: readonly KnownService[],
  present: readonly string[],
): { key: string; names: LocalizedText }[] {
  switch (by) {
    case 'field':
      return fields.map((field) => ({ key: field, names: fieldNames[field] }));
    case 'segment':
      return segments.map((segment) => ({ key: segmentCode(segment), names: segmentName(segment) }));
    case 'whole':
      return [{ key: 'whole', names: { fi: 'Koko kunta', sv: 'Hela kommunen', en: 'The whole municipality' } }];
    case 'service': {
      const some = new Set(present);
      return services
        .filter(({ serviceId, status }) => status === 'published' || some.has(serviceId))
        .map(({ serviceId, names }) => ({ key: serviceId, names }));
    }
  }
}

/** Open needs by key; null where nobody answered, and by segment, which nobody counts them by. */
function openNeedsByKey(
  needs: readonly NeedsOfService[] | null,
  services: readonly KnownService[],
  by: Dimension,
): ReadonlyMap<string, OpenNeeds> | null {
  if (needs === null || by === 'segment') return null;
  const fieldOfService = new Map(services.map(({ serviceId, field }) => [serviceId, field]));
  const byKey = new Map<string, OpenNeeds>();
  for (const { serviceId, open, oldestOpenedAt } of needs) {
    const key = by === 'whole' ? 'whole' : by === 'field' ? fieldOfService.get(serviceId ?? '') : serviceId;
    if (key === undefined || key === null) continue;
    const earlier = byKey.get(key);
    byKey.set(key, { open: open + (earlier?.open ?? 0), oldestOpenedAt: earliest(oldestOpenedAt, earlier?.oldestOpenedAt) });
  }
  return byKey;
}

const earliest = (one: string, other: string | null | undefined): string => (other && other < one ? other : one);
