import { fields } from '@nelikentta/framework';
import { freeText } from '@nelikentta/http';
import { z } from 'zod';
import { Day, Id, Level, LocalizedText, Period, Segment, Text } from '../request-parts.js';
import { balanceEffects, managementLevels } from './target.js';

const most = 100;
const distinct = <Item extends z.ZodType<string>>(item: Item) =>
  z
    .array(item)
    .max(most)
    .refine((items) => new Set(items).size === items.length, 'Each is given once');

const Balance = z
  .array(z.strictObject({ field: z.enum(fields), effect: z.enum(balanceEffects), note: Text.optional() }))
  .max(12);

const identity = { field: z.enum(fields), indicatorId: Id };
const required = {
  change: LocalizedText,
  baseline: Level.meta({ description: "In the indicator's unit; of a share, 0…1" }),
  aimed: Level.meta({ description: 'Differs from the baseline' }),
  period: Period.meta({ description: "From the baseline's day to the first day after the aimed date" }),
  weight: z.number().positive().max(100).meta({ description: 'Within a field at most 100 on any day' }),
  owner: freeText(200).meta({ description: 'Role or unit that answers for it' }),
  managementLevel: z.enum(managementLevels),
};
const defaulted = {
  segments: distinct(Segment).meta({ description: 'Basic segments that the change is for; none means all customers' }),
  ownSegment: LocalizedText.nullable().meta({
    description: 'The group in words, where the basic segments are not accurate enough',
  }),
  serviceIds: distinct(Id).meta({ description: 'Services by which it is furthered' }),
  competenceIds: distinct(Id).meta({ description: 'Competences that it needs' }),
  budgetCents: z.int().nonnegative().nullable(),
  balance: Balance.meta({ description: 'Its balance with the other fields' }),
};

export const NewTarget = z
  .strictObject({
    ...identity,
    ...required,
    segments: defaulted.segments.default([]),
    ownSegment: defaulted.ownSegment.default(null),
    serviceIds: defaulted.serviceIds.default([]),
    competenceIds: defaulted.competenceIds.default([]),
    budgetCents: defaulted.budgetCents.default(null),
    balance: defaulted.balance.default([]),
  })
  .meta({ id: 'NewTarget' });

export const TargetRevision = z
  .strictObject({ ...required, ...defaulted })
  .partial()
  .meta({ id: 'TargetRevision', description: 'What changes; field and indicator stay' });

export const Target = z
  .object({
    id: Id,
    version: z.int(),
    ...identity,
    ...required,
    ...defaulted,
    withdrawnAt: z.date().nullable(),
    withdrawnBecause: z.string().nullable(),
  })
  .meta({ id: 'Target' });

export const targetFilters = {
  field: z.enum(fields).optional(),
  managementLevel: z.enum(managementLevels).optional(),
  on: Day.optional().meta({ description: 'Targets whose period holds this day' }),
};
