import { actorLevels, customerGroups } from '@nelikentta/framework';
import { Instant, pageSchema, pagingQuery } from '@nelikentta/http';
import { z } from 'zod';

export const Level = z.enum(actorLevels);
export const Group = z.enum(customerGroups);
const Count = z.int().nonnegative();
const At = z.iso.datetime();
const InThreeLanguages = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

const at = { at: Instant.optional().meta({ description: 'Past, present or future instant; now when absent' }) };
export const AtQuery = z.strictObject(at);
export const MembersQuery = pagingQuery(at);
export const FlowsQuery = z.strictObject({
  from: Instant,
  to: Instant.optional().meta({ description: 'Now when absent' }),
  all: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .meta({ description: 'Also those who stayed where they were' }),
});

const Cell = z.object({ actorLevel: Level, customerGroup: Group, customers: Count });
export const Grid = z
  .object({
    at: At,
    total: Count,
    unknown: Count.meta({ description: 'Customers that exist and are in no segment' }),
    cells: z.array(Cell),
    byActorLevel: z.record(Level, Count),
    byCustomerGroup: z.record(Group, Count),
  })
  .meta({ id: 'Grid' });

const DescribedSegment = Cell.extend({
  names: InThreeLanguages,
  description: InThreeLanguages,
  obligations: InThreeLanguages,
  opportunities: InThreeLanguages,
}).meta({ id: 'DescribedSegment' });
export const Segments = z.object({ at: At, segments: z.array(DescribedSegment) }).meta({ id: 'Segments' });

const Member = z.object({ customerId: z.uuid(), since: At.nullable(), until: At.nullable() }).meta({ id: 'Member' });
export const MemberPage = pageSchema(Member, 'MemberPage');

const Side = z.object({ actorLevel: Level, customerGroup: Group }).nullable().meta({ description: 'Null: outside the grid' });
export const Flows = z
  .object({ from: At, to: At, flows: z.array(z.object({ from: Side, to: Side, customers: Count })) })
  .meta({ id: 'Flows' });
