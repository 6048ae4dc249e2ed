import { Injectable } from '@nestjs/common';
import { addMonths, type Field, fields } from '@nelikentta/framework';
import { Database, type Scope } from '@nelikentta/persistence';
import { AskOthers } from './ask-others.js';
import { observedTargetsOf } from './list-observed-targets.js';
import { type ByField, type Share, sharesOf, sharesOfWhole } from './measures/balance.js';
import { effectPoints } from './measures/effectiveness.js';
import { targetsByKey } from './measures/observed-target.js';
import type { Period } from './measures/sums.js';
import { summariseServiceDays } from './summarise-service-days.js';

type Shares = Readonly<Record<Field, Share>> | null;

/** Parts of the four fields; null where a service did not answer or nothing is observed. */
export interface Balance {
  readonly period: Period;
  readonly cost: Shares;
  readonly uses: Shares;
  /** Of all customers reached; one reached in two fields counts in both. */
  readonly customersReached: Shares;
  readonly effectPoints: Shares;
  readonly capacity: Shares;
}

/** The four fields side by side, with last year's (measures.md §5). */
@Injectable()
export class MeasureBalance {
  constructor(
    private readonly database: Database,
    private readonly others: AskOthers,
  ) {}

  async execute(scope: Scope, { from, to }: Period): Promise<{ now: Balance; lastYear: Balance }> {
    const [now, lastYear] = await Promise.all([
      this.of(scope, { from, to }),
      this.of(scope, { from: addMonths(from, -12), to: addMonths(to, -12) }),
    ]);
    return { now, lastYear };
  }

  private async of(scope: Scope, period: Period): Promise<Balance> {
    const [reached, whole, capacity] = await Promise.all([
      this.others.customersReached(scope, period, 'field'),
      this.others.customersReached(scope, period, 'whole'),
      this.others.capacity(scope, period),
    ]);
    return this.database.read(scope, async (tx) => {
      const sums = await summariseServiceDays(tx, period, ['field']);
      const targets = targetsByKey(await observedTargetsOf(tx, period), ['field']);
      const points = fields.map((field) => [field, effectPoints(targets.get(field) ?? [])] as const);
      return {
        period,
        cost: sharesOf(byField((field) => sums.get(field)?.costCents)),
        uses: sharesOf(byField((field) => sums.get(field)?.uses)),
        customersReached:
          reached &&
          whole &&
          sharesOfWhole(
            byField((field) => reached.get(field)),
            whole.get('whole') ?? 0,
          ),
        effectPoints: points.every(([, sum]) => sum === null)
          ? null
          : sharesOf(byField((field) => new Map(points).get(field) ?? undefined)),
        capacity: sharesOf(capacity),
      };
    });
  }
}

const byField = (amountOf: (field: Field) => number | undefined): ByField =>
  Object.fromEntries(fields.map((field) => [field, amountOf(field) ?? 0]));
