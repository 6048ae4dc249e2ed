import { Injectable } from '@nestjs/common';
import { Database, type Scope } from '@nelikentta/persistence';
import { knownServices } from '../services/list-services.js';
import { AskOthers } from './ask-others.js';
import { costPer } from './measures/cost-effectiveness.js';
import { type Figure, unknown } from './measures/figure.js';
import { type Part, partsOf } from './measures/parts.js';
import { type Division, dimensionsOf, nothing, type Period } from './measures/sums.js';
import { summariseServiceDays } from './summarise-service-days.js';

/** How many different customers a field, service, segment or month reached, and what one of them cost. */
export interface ReachedPart extends Part {
  /** Null when segmentation does not answer. */
  readonly customersReached: number | null;
  readonly costPerCustomer: Figure;
}

/**
 * Measures reach apart from the key measures: different customers are counted from every use of the period, so the figure comes
 * later than all others, which must not wait for it.
 */
@Injectable()
export class MeasureReach {
  constructor(
    private readonly database: Database,
    private readonly others: AskOthers,
  ) {}

  async execute(scope: Scope, period: Period, division: Division): Promise<ReachedPart[]> {
    const dimensions = dimensionsOf(division);
    const reached = await this.others.customersReached(scope, period, division);
    return this.database.read(scope, async (tx) => {
      const services = await knownServices(tx);
      const sums = await summariseServiceDays(tx, period, dimensions);
      const known = new Set([...sums.keys(), ...(reached?.keys() ?? [])]);
      return partsOf(dimensions, period, services, known).map((part) => {
        const customersReached = reached && (reached.get(part.key) ?? 0);
        const cost = sums.get(part.key) ?? nothing;
        const costPerCustomer =
          customersReached === null ? unknown('serviceUnavailable') : costPer(cost, customersReached, 'noCustomersReached');
        return { ...part, customersReached, costPerCustomer };
      });
    });
  }
}
