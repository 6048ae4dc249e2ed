import { fields } from '@nelikentta/framework';
import { Instant } from '@nelikentta/http';
import { z } from 'zod';
import { Day, Id, Segment } from '../request-parts.js';
import { reasons } from './measures/figure.js';
import { gapFindings } from './measures/gap.js';
import { divisions } from './measures/sums.js';

const Bound = z.union([Day, Instant]);
export const periodFilters = {
  from: Bound.optional().meta({
    description: 'A day, or an instant that means its day; twelve months before the end unless given',
  }),
  to: Bound.optional().meta({ description: 'The first day after the period, or an instant; tomorrow unless given' }),
};
export const PeriodQuery = z.strictObject(periodFilters);
export const MeasureQuery = z.strictObject({
  ...periodFilters,
  by: z.enum(divisions).default('field').meta({ description: 'What figures are told apart by; by month, at most 24 months' }),
});
export const MomentQuery = z.strictObject({
  at: Day.optional().meta({ description: 'Periods that ended by this day count; tomorrow unless given' }),
});

const Period = z.object({ from: z.string(), to: z.string() }).meta({ id: 'MeasuredPeriod' });
const Names = z
  .object({ fi: z.string().optional(), sv: z.string().optional(), en: z.string().optional() })
  .meta({ id: 'Names' });
const figure = {
  value: z.number().nullable().meta({ description: 'Null where the figure is withheld or unknown; the reason says why' }),
  low: z.number().nullable().meta({ description: 'Lower end of the 95 % interval; null where it is no sample' }),
  high: z.number().nullable(),
  n: z.int().meta({ description: 'Observations behind the figure' }),
  reason: z.enum(reasons).nullable(),
};
export const Figure = z.object({ ...figure, period: Period }).meta({ id: 'Figure' });
const Coverage = z
  .number()
  .nullable()
  .meta({ description: 'Weight of the targets with an approved observation, of all weight' });
const Effectiveness = z.object({ ...figure, period: Period, coverage: Coverage }).meta({ id: 'Effectiveness' });
export const CostEffectiveness = z
  .object({ ...figure, period: Period, coverage: Coverage, points: z.number().nullable() })
  .meta({ id: 'CostEffectiveness', description: 'Effect points per million euros; the period is that of the cost' });

const CustomerExperience = z
  .object({
    ...figure,
    period: Period,
    satisfied: Figure,
    advocates: Figure,
    netPromoterScore: Figure,
    strongLoyalty: z.boolean().nullable(),
  })
  .meta({
    id: 'CustomerExperience',
    description: 'Mean of CSAT, 1–10; beside it the shares of satisfied (7–10) and of advocates (9–10), and NPS',
  });
const Needs = z
  .object({
    answered: Figure,
    partly: Figure,
    notAnswered: Figure,
    lapsed: Figure,
    open: z.int().nullable(),
    oldestOpenedAt: z.string().nullable(),
  })
  .meta({ id: 'NeedsAnswered' });
const Costs = z
  .object({
    uses: z.int(),
    quantity: z.number(),
    costCents: z.int(),
    uncostedUses: z.int().meta({ description: 'Uses with no valid unit cost: counted, never taken as free' }),
    perUse: Figure,
    perAnsweredNeed: Figure,
  })
  .meta({ id: 'Costs', description: 'Money in cents' });

const part = {
  key: z.string().meta({ description: 'Field, service id, segment code and month, by those asked for; `whole` by none' }),
  names: Names,
  field: z.enum(fields).nullable().meta({ description: 'Null, as the three after it, where figures are not told apart by it' }),
  serviceId: Id.nullable(),
  segment: Segment.nullable(),
  month: z.string().nullable().meta({ example: '2026-03' }),
};
const partsOf = <Item extends z.ZodRawShape>(item: Item) =>
  z.object({
    from: z.string(),
    to: z.string(),
    by: z.enum(divisions),
    segmentMoment: z
      .literal('timeOfFact')
      .meta({ description: 'A fact belongs to the segment its customer was in at its time' }),
    items: z.array(z.object({ ...part, ...item })).meta({
      description: 'By several things at once, what something is known of: the rest is unknown, not zero',
    }),
  });

export const KeyMeasures = partsOf({
  effectiveness: Effectiveness,
  costEffectiveness: CostEffectiveness,
  customerExperience: CustomerExperience,
  needs: Needs,
  costs: Costs,
}).meta({ id: 'KeyMeasures' });

export const CustomersReached = partsOf({
  customersReached: z.int().nullable().meta({ description: 'Different customers; null when segmentation does not answer' }),
  costPerCustomer: Figure.meta({ description: 'Cents' }),
}).meta({ id: 'CustomersReached' });

export const Fields = z
  .object({
    from: z.string(),
    to: z.string(),
    fields: z.array(
      z.object({
        field: z.enum(fields),
        names: Names,
        services: z.int(),
        uses: z.int(),
        quantity: z.number(),
        costCents: z.int(),
        uncostedUses: z.int(),
        customersReached: z.int().nullable().meta({ description: 'Null when segmentation does not answer' }),
      }),
    ),
  })
  .meta({ id: 'Fields' });

const Share = z
  .object({ numerator: z.number().nullable(), denominator: z.number(), share: z.number().nullable() })
  .meta({ id: 'Share', description: 'No share where the part is unknown, there is nothing to share or a part is below zero' });
const Shares = z.record(z.enum(fields), Share).nullable();
const BalanceOfPeriod = z
  .object({
    period: Period,
    cost: Shares,
    uses: Shares,
    customersReached: Shares,
    effectPoints: Shares,
    capacity: Shares,
  })
  .meta({ id: 'BalanceOfPeriod', description: 'Null where a service did not answer or nothing is observed' });
export const Balance = z.object({ now: BalanceOfPeriod, lastYear: BalanceOfPeriod }).meta({ id: 'Balance' });

export const ServiceGaps = z
  .object({
    serviceId: Id,
    names: Names,
    field: z.enum(fields),
    promisedCsat: z.number(),
    gaps: z.array(
      z.object({
        segment: z.string().nullable().meta({ description: 'Null: all customers; `anonymous`: feedback of nobody known' }),
        gap: Figure.meta({ description: 'Mean experience − promise, in points of CSAT' }),
        finding: z.enum(gapFindings).nullable(),
        change: Figure.nullable().meta({ description: 'From the same days a year before' }),
        widening: z.boolean().nullable(),
      }),
    ),
  })
  .meta({ id: 'ServiceGaps' });
