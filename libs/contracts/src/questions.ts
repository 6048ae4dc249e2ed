import { fields } from '@nelikentta/framework';
import { z } from 'zod';
import { Day, Instant, question } from './contract.js';

const rowsOf = <Row extends z.ZodType>(row: Row) => z.strictObject({ rows: z.array(row) });
const Period = { from: Instant, to: Instant };

/** How many different customers used services in a half-open period. `key` is the field, the service id or `actorLevel/customerGroup`. */
export const customersReached = question(
  'segmentation',
  'customers-reached',
  z.strictObject({ ...Period, by: z.enum(['field', 'service', 'segment', 'whole']), field: z.enum(fields).optional() }),
  rowsOf(z.strictObject({ key: z.string(), customers: z.int() })),
);

/** Service needs open at an instant, and since when the oldest of them waits. */
export const openNeeds = question(
  'segmentation',
  'open-needs',
  z.strictObject({ at: Instant }),
  rowsOf(z.strictObject({ serviceId: z.uuid().nullable(), open: z.int(), oldestOpenedAt: Instant })),
);

/** Competence capacity available in a month (its first day), by field of the services it is for. */
export const capacityByField = question(
  'competence-management',
  'capacity-by-field',
  z.strictObject({ month: Day }),
  rowsOf(z.strictObject({ field: z.enum(fields), capacity: z.number() })),
);

/** Uses and their cost in a half-open period; uses with no valid unit cost are counted apart, never as free. */
export const costs = question(
  'steering',
  'costs',
  z.strictObject({ ...Period, by: z.enum(['field', 'service']) }),
  rowsOf(z.strictObject({ key: z.string(), uses: z.int(), costCents: z.int(), uncostedUses: z.int() })),
);
