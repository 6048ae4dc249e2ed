import { Injectable } from '@nestjs/common';
import { capacityByField, customersReached, openNeeds } from '@nelikentta/contracts';
import { addDays, DomainError, midnightOf, monthOf } from '@nelikentta/framework';
import { Questions } from '@nelikentta/messaging';
import { Clock, type Scope } from '@nelikentta/persistence';
import type { ByField } from './measures/balance.js';
import type { NeedsOfService } from './measures/needs-open.js';
import type { Division, Period } from './measures/sums.js';

/** Different customers are counted from a year of encounters, not looked up: a large city takes some seconds. */
const countingMs = 15_000;

/** What only other services know. A service that does not answer makes a figure unknown; it does not make the request fail. */
@Injectable()
export class AskOthers {
  constructor(
    private readonly questions: Questions,
    private readonly clock: Clock,
  ) {}

  /** Different customers reached in a period, by key; null when segmentation does not answer. */
  customersReached(scope: Scope, period: Period, by: Division): Promise<ReadonlyMap<string, number> | null> {
    return orUnknown(async () => {
      const [from, to] = [midnightOf(period.from).toISOString(), midnightOf(period.to).toISOString()];
      const { rows } = await this.questions.ask(customersReached, scope, { from, to, by }, countingMs);
      return new Map(rows.map(({ key, customers }) => [key, customers]));
    });
  }

  /** Needs that are open at the end of a period, or now while it lasts; null when segmentation does not answer. */
  openNeeds(scope: Scope, period: Period): Promise<readonly NeedsOfService[] | null> {
    return orUnknown(async () => {
      const end = Math.min(midnightOf(period.to).getTime(), this.clock.now().getTime());
      const { rows } = await this.questions.ask(openNeeds, scope, { at: new Date(end).toISOString() });
      return rows;
    });
  }

  /** Competence capacity in the last month of a period, by field; null when competence management does not answer. */
  capacity(scope: Scope, period: Period): Promise<ByField | null> {
    return orUnknown(async () => {
      const { rows } = await this.questions.ask(capacityByField, scope, { month: monthOf(addDays(period.to, -1)) });
      return Object.fromEntries(rows.map(({ field, capacity }) => [field, capacity]));
    });
  }
}

async function orUnknown<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'unavailable') return null;
    throw error;
  }
}
