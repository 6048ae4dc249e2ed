import { Injectable } from '@nestjs/common';
import { costs } from '@nelikentta/contracts';
import { DomainError, type Field, fieldNames, fields, midnightOf, type Names } from '@nelikentta/framework';
import { Questions } from '@nelikentta/messaging';
import { Database, type Scope } from '@nelikentta/persistence';
import { countServices } from '../services/count-services.js';

/** One of the four fields: how many services it has, and what they were used and cost in the period. */
export interface FieldOfActivity {
  readonly field: Field;
  readonly names: Names;
  readonly services: number;
  readonly drafts: number;
  readonly needsReview: number;
  /** Null when it is not known just now, never zero instead. */
  readonly uses: number | null;
  readonly costCents: number | null;
  /** Uses with no valid unit cost, not in `costCents` (measures.md §4). */
  readonly uncostedUses: number | null;
}

export interface FourFields {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly FieldOfActivity[];
  /** Why use and cost are missing; null when they are there. */
  readonly missing: string | null;
}

type FieldCost = Pick<FieldOfActivity, 'uses' | 'costCents' | 'uncostedUses'>;

/** The four fields side by side; use and cost are steering's to know. */
@Injectable()
export class ListFields {
  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
  ) {}

  async execute(scope: Scope, period: { readonly from: string; readonly to: string }): Promise<FourFields> {
    if (period.to <= period.from)
      throw new DomainError('interval-not-ordered', 'The period ends after the day it begins.', { ...period });
    const [counts, spent] = await Promise.all([this.database.read(scope, countServices), this.spent(scope, period)]);
    const counted = new Map(counts.map((count) => [count.field, count]));
    return {
      ...period,
      fields: fields.map((field) => ({
        names: fieldNames[field],
        ...(counted.get(field) ?? { field, services: 0, drafts: 0, needsReview: 0 }),
        ...(spent.byField?.get(field) ?? (spent.byField ? nothing : unknown)),
      })),
      missing: spent.missing,
    };
  }

  private async spent(scope: Scope, { from, to }: { readonly from: string; readonly to: string }) {
    const period = { from: midnightOf(from).toISOString(), to: midnightOf(to).toISOString() };
    try {
      const { rows } = await this.questions.ask(costs, scope, { ...period, by: 'field' });
      const byField: ReadonlyMap<string, FieldCost> = new Map(rows.map(({ key, ...cost }) => [key, cost]));
      return { byField, missing: null };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'service-unavailable')
        return { byField: null, missing: error.message };
      throw error;
    }
  }
}

const nothing: FieldCost = { uses: 0, costCents: 0, uncostedUses: 0 };
const unknown: FieldCost = { uses: null, costCents: null, uncostedUses: null };
