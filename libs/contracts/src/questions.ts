import { fields } from '@nelikentta/framework';
import { z } from 'zod';
import { Day, Instant, type Question, question } from './contract.js';

const rowsOf = <Row extends z.ZodType>(row: Row) => z.strictObject({ rows: z.array(row) });
const Period = { from: Instant, to: Instant };

/** What customers reached are told apart by. */
export const reachDivisions = [
  'field',
  'service',
  'segment',
  'month',
  'field,segment',
  'field,month',
  'segment,month',
  'field,segment,month',
  'whole',
] as const;

export const customersReached = question(
  'segmentation',
  'customers-reached',
  'How many different customers used services in a half-open period. `key` is the field, the service id, `actorLevel/customerGroup` and the month such as `2026-03` (of the municipality’s calendar), by those asked for and with commas between; `whole` by none.',
  z.strictObject({ ...Period, by: z.enum(reachDivisions), field: z.enum(fields).optional() }),
  rowsOf(z.strictObject({ key: z.string(), customers: z.int() })),
);

export const openNeeds = question(
  'segmentation',
  'open-needs',
  'Service needs open at an instant, and since when the oldest of them waits.',
  z.strictObject({ at: Instant }),
  rowsOf(z.strictObject({ serviceId: z.uuid().nullable(), open: z.int(), oldestOpenedAt: Instant })),
);

export const capacityByField = question(
  'competence-management',
  'capacity-by-field',
  'Competence capacity available in a month (its first day), by field of the services it is for.',
  z.strictObject({ month: Day }),
  rowsOf(z.strictObject({ field: z.enum(fields), capacity: z.number() })),
);

export const costs = question(
  'steering',
  'costs',
  'Uses and their cost in a half-open period; uses with no valid unit cost are counted apart, never as free.',
  z.strictObject({ ...Period, by: z.enum(['field', 'service']) }),
  rowsOf(z.strictObject({ key: z.string(), uses: z.int(), costCents: z.int(), uncostedUses: z.int() })),
);

const Key = z.array(z.string()).min(1).readonly();
const WantedPage = z.strictObject({
  type: z.string().meta({ description: 'Of a message that the service publishes' }),
  after: Key.nullable().meta({ description: 'Where the page before ended; null for the first' }),
  limit: z.int().min(1).max(1000),
});
const RestatedPage = z.strictObject({
  data: z.unknown().meta({ description: 'As the data of a message of the type; null when no rows are left' }),
  upTo: Key.nullable().meta({ description: 'Key of the last row; null when no more rows follow' }),
});
export type RestatedPage = z.output<typeof RestatedPage>;
type RestatementQuestion = Question<z.output<typeof WantedPage>, RestatedPage>;

const restatement = (owner: string): RestatementQuestion =>
  question(
    owner,
    'restatement',
    'The rows of a message’s type as they now stand in the tables of their owner, page by page in the order of their keys.',
    WantedPage,
    RestatedPage,
  );

const restatements = ['customer-registry', 'segmentation', 'service-catalogue'].map(restatement);

/** What an owner of messages may be asked, to state anew all that it ever told. Throws when it tells nothing. */
export function restatementOf(owner: string): RestatementQuestion {
  const found = restatements.find((each) => each.owner === owner);
  if (!found) throw new Error(`${owner} states nothing.`);
  return found;
}

/** Everything that services ask each other. */
export const questions: readonly Question[] = [customersReached, openNeeds, capacityByField, costs, ...restatements];
