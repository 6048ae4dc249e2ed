import { createHash } from 'node:crypto';
import { DomainError } from '@nelikentta/framework';
import { z } from 'zod';

/** A page's place in its query. */
export interface PagingQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page; `next` is the cursor of the page after it, absent at the end. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

type Key = string | number;

const paging = {
  limit: z.coerce.number().int().min(1).max(500).default(50).meta({ description: 'Rows in a page, 1 to 500' }),
  cursor: z.string().max(2000).optional().meta({ description: '`next` of the page before' }),
};

/** The schema of a listing's query string: its filters, a limit and a cursor. */
export const pagingQuery = <Filters extends z.ZodRawShape>(filters: Filters) => z.strictObject({ ...filters, ...paging });

/** The body of a listing. */
export const pageSchema = <Item extends z.ZodType>(item: Item, id: string) =>
  z.object({ items: z.array(item), next: z.string().nullable() }).meta({ id });

/**
 * The sort keys of the last row of the page before; undefined at the beginning. Cursors are not signed: one that somebody made up
 * reaches the database only with values that the list could have put into it. Throws `cursor-of-another-query`.
 *
 * @param keys what the list is sorted by: of each the schema that `sortKey` has
 */
export function cursorOf<const Keys extends readonly [z.ZodType<Key>, ...z.ZodType<Key>[]]>(
  query: PagingQuery,
  keys: Keys,
): { -readonly [Index in keyof Keys]: z.output<Keys[Index]> } | undefined {
  if (query.cursor === undefined) return undefined;
  const opened = z.tuple([z.literal(digestOf(query)), z.tuple([...keys])]).safeParse(parsed(query.cursor));
  if (!opened.success)
    throw new DomainError('cursor-of-another-query', 'The cursor was not given for this query. Begin again without one.', {
      field: 'cursor',
    });
  return opened.data[1] as unknown as { -readonly [Index in keyof Keys]: z.output<Keys[Index]> };
}

/**
 * A page of rows that were read with `LIMIT limit + 1` from after the cursor.
 *
 * @param keysOf the sort keys of a row, those that the query compares with the cursor
 */
export function pageOf<Item>(rows: readonly Item[], query: PagingQuery, keysOf: (item: Item) => Key[]): Page<Item> {
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify([digestOf(query), keysOf(last)])).toString('base64url') : null };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

// The filters in one order; the limit may change between pages, the filters may not.
function digestOf(query: PagingQuery): string {
  const filters = Object.entries(query).filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined);
  return createHash('sha256')
    .update(JSON.stringify(filters.sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('base64url')
    .slice(0, 16);
}
